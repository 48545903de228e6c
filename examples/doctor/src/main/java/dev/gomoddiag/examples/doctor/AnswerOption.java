package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.plan.AnswerTable;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.PeerBehaviour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code URLPREFIX=ANSWER}: what a peer says in a simulated fetch. */
final class AnswerOption {
    private static final Map<String, PeerBehaviour> BEHAVIOURS = behaviours();

    private AnswerOption() {}

    static AnswerTable read(List<String> options, FetchScenario scenario) {
        AnswerTable table = AnswerTable.of(scenario);
        for (String option : options) {
            int equals = option.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException("\"" + option + "\" has no answer: write it as URLPREFIX=ANSWER");
            }
            table = read(table, option.substring(0, equals), option.substring(equals + 1));
        }
        return table;
    }

    private static AnswerTable read(AnswerTable table, String prefix, String word) {
        if (word.matches("[2-5]\\d\\d")) {
            return table.with(prefix, Integer.parseInt(word));
        }
        PeerBehaviour behaviour = BEHAVIOURS.get(word);
        if (behaviour == null) {
            throw new UsageException("\"" + word + "\" is no answer: write an HTTP status or one of "
                    + String.join(", ", BEHAVIOURS.keySet()));
        }
        return table.with(prefix, behaviour);
    }

    private static Map<String, PeerBehaviour> behaviours() {
        Map<String, PeerBehaviour> words = new LinkedHashMap<>();
        words.put("ok", PeerBehaviour.SERVES);
        words.put("refused", PeerBehaviour.REFUSED);
        words.put("timeout", PeerBehaviour.TIMEOUT);
        words.put("reset", PeerBehaviour.RESET);
        words.put("no-such-host", PeerBehaviour.NO_SUCH_HOST);
        words.put("untrusted", PeerBehaviour.UNTRUSTED);
        words.put("web-page", PeerBehaviour.WEB_PAGE);
        words.put("altered", PeerBehaviour.ALTERED);
        return words;
    }
}
