package dev.gomoddiag.rules.text;

import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.fact.GoFailure.Stage;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import dev.gomoddiag.rules.text.MessagePattern.Speaker;
import dev.gomoddiag.rules.text.MessagePattern.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pattern while its lines are being read. */
final class PatternDraft {
    private static final List<String> FIELDS = List.of(
            "kind",
            "text",
            "anchor",
            "fold",
            "stage",
            "operation",
            "errno",
            "rank",
            "needs",
            "speaker",
            "sets",
            "when",
            "host",
            "cause",
            "example",
            "near-miss",
            "source");
    private static final Set<String> KNOWN = Set.copyOf(FIELDS);
    private static final Set<String> SEVERAL = Set.of("text", "sets", "host", "cause", "example", "near-miss");
    private static final int RANK = 50;

    private final String id;
    private final int line;
    private final List<FieldValue> texts = new ArrayList<>();
    private final List<FieldValue> causes = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final List<Sample> examples = new ArrayList<>();
    private final List<Sample> nearMisses = new ArrayList<>();
    private final Map<String, Integer> given = new LinkedHashMap<>();
    private final List<Facet> sets = new ArrayList<>();
    private Kind kind = Kind.LEAF;
    private Optional<Stage> stage = Optional.empty();
    private Standing standing = Standing.ALONE;
    private Speaker speaker = Speaker.GO;
    private Condition condition = Condition.ALWAYS;
    private String operation = "";
    private String errno = "";
    private String anchor = "";
    private String source = "";
    private int rank = RANK;
    private boolean fold;

    private PatternDraft(String id, int line) {
        this.id = id;
        this.line = line;
    }

    static PatternDraft begin(String header, int line) {
        String id = header.endsWith("]") ? header.substring(1, header.length() - 1) : "";
        if (!isId(id)) {
            throw new InvalidPatternException(
                    line, "id", "\"" + header + "\" is no id: write lower-case words with dots or hyphens in brackets");
        }
        return new PatternDraft(id, line);
    }

    /** Words of lower-case letters and digits, with a dot or a hyphen between them. */
    private static boolean isId(String id) {
        boolean word = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean joint = c == '.' || c == '-';
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && !(joint && word)) {
                return false;
            }
            word = letter;
        }
        return word;
    }

    String id() {
        return id;
    }

    void read(String text, int number) {
        int blank = text.indexOf(' ');
        String key = blank < 0 ? text : text.substring(0, blank);
        String value = blank < 0 ? "" : text.substring(blank + 1).strip();
        if (!KNOWN.contains(key)) {
            throw new InvalidPatternException(number, key, "unknown: use one of " + FIELDS);
        }
        if (value.isEmpty()) {
            throw new InvalidPatternException(number, key, "has no value: add one or delete the line");
        }
        if (given.put(key, number) != null && !SEVERAL.contains(key)) {
            throw new InvalidPatternException(number, key, "stands twice in pattern " + id + ": delete one line");
        }
        try {
            take(key, FieldValue.of(value, number));
        } catch (InvalidPatternException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidPatternException(number, key, String.valueOf(e.getMessage()));
        }
    }

    private void take(String key, FieldValue value) {
        switch (key) {
            case "kind" -> kind = value.constant(Kind.class);
            case "text" -> texts.add(value);
            case "anchor" -> anchor = value.text();
            case "fold" -> fold = value.yes();
            case "stage" -> stage = Optional.of(value.constant(Stage.class));
            case "operation" -> operation = value.text();
            case "errno" -> errno = value.errno();
            case "rank" -> rank = value.number();
            case "needs" -> standing = value.constant(Standing.class);
            case "speaker" -> speaker = value.constant(Speaker.class);
            case "sets" -> sets.addAll(value.facets());
            case "when" -> condition = value.condition();
            case "host" -> hosts.add(value.host());
            case "cause" -> causes.add(value);
            case "example" -> examples.add(value.sample());
            case "near-miss" -> nearMisses.add(value.sample());
            case "source" -> source = value.text();
            default -> throw new IllegalStateException("field " + key + " is read by nobody");
        }
    }

    /** Looks for mistakes that matter in files of others; what is built in has none. */
    void check() {
        new PatternCauses(causes).check();
        given.forEach((field, at) -> {
            if (!kind.takes(field)) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                throw new InvalidPatternException(
                        at, field, "means nothing in a pattern of kind " + name + ": delete the line");
            }
        });
    }

    MessagePattern finish() {
        List<Template> templates = new ArrayList<>();
        for (FieldValue text : texts) {
            requireAnchor(text);
            templates.add(template(text));
        }
        require(!kind.hasTexts() || !texts.isEmpty(), "text", "is missing: add one");
        require(kind != Kind.HOSTS || !hosts.isEmpty(), "host", "is missing: add one");
        require(kind != Kind.OVERLAY || given.containsKey("when"), "when", "is missing: say what must hold");
        require(kind != Kind.OVERLAY || !causes.isEmpty(), "cause", "is missing: add one");
        if (kind == Kind.LEAF) {
            require(!causes.isEmpty(), "cause", "is missing: a leaf supports at least one");
            require(!examples.isEmpty(), "example", "is missing: add a text that must match");
            require(!nearMisses.isEmpty(), "near-miss", "is missing: add a text that must not match");
            require(!source.isEmpty(), "source", "is missing: say where the message comes from");
        }
        return new MessagePattern(
                id,
                line,
                kind,
                List.copyOf(templates),
                stage,
                operation,
                errno,
                rank,
                standing,
                speaker,
                Set.copyOf(sets),
                condition,
                List.copyOf(hosts),
                new PatternCauses(causes),
                List.copyOf(examples),
                List.copyOf(nearMisses),
                source);
    }

    private void requireAnchor(FieldValue text) {
        Integer at = given.get("anchor");
        if (at != null && (anchor.length() < Template.ANCHOR_MIN || !text.text().contains(anchor))) {
            String why = anchor.length() < Template.ANCHOR_MIN
                    ? "\"" + anchor + "\" is shorter than " + Template.ANCHOR_MIN
                            + " characters: choose more of the text"
                    : "\"" + anchor + "\" does not stand in \"" + text.text() + "\": choose a part of each text";
            throw new InvalidPatternException(at, "anchor", why);
        }
    }

    private Template template(FieldValue text) {
        try {
            return Template.of(text.text(), fold, anchor);
        } catch (IllegalArgumentException e) {
            throw new InvalidPatternException(text.line(), "text", String.valueOf(e.getMessage()));
        }
    }

    private void require(boolean met, String field, String why) {
        if (!met) {
            throw new InvalidPatternException(line, field, why + " (pattern " + id + ")");
        }
    }
}
