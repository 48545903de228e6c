package dev.gomoddiag.rules.text;

import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.fact.GoFailure.Stage;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import dev.gomoddiag.rules.text.MessagePattern.Speaker;
import dev.gomoddiag.rules.text.MessagePattern.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pattern while its lines are being read. */
final class PatternDraft {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final int RANK = 50;

    private final String id;
    private final int line;
    private final List<Located> texts = new ArrayList<>();
    private final List<PatternCause> causes = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final List<String> nearMisses = new ArrayList<>();
    private final Set<Facet> sets = EnumSet.noneOf(Facet.class);
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

    private record Located(String text, int line) {}

    private PatternDraft(String id, int line) {
        this.id = id;
        this.line = line;
    }

    static PatternDraft begin(String header, int line) {
        String id = header.endsWith("]") ? header.substring(1, header.length() - 1) : "";
        if (!ID.matcher(id).matches()) {
            throw new InvalidPatternException(
                    line, "id", "\"" + header + "\" is no id: write lower-case words with dots or hyphens in brackets");
        }
        return new PatternDraft(id, line);
    }

    String id() {
        return id;
    }

    void read(String text, int number) {
        int blank = text.indexOf(' ');
        String key = blank < 0 ? text : text.substring(0, blank);
        String value = blank < 0 ? "" : text.substring(blank + 1).strip();
        Field field = Field.named(key)
                .orElseThrow(() -> new InvalidPatternException(
                        number,
                        key,
                        "unknown: use one of "
                                + Stream.of(Field.values()).map(Field::label).toList()));
        if (value.isEmpty()) {
            throw new InvalidPatternException(number, key, "has no value: add one or delete the line");
        }
        try {
            field.reader.accept(this, new Located(unquote(value), number));
        } catch (InvalidPatternException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidPatternException(number, key, String.valueOf(e.getMessage()));
        }
    }

    MessagePattern finish() {
        List<Template> templates = new ArrayList<>();
        for (Located text : texts) {
            templates.add(template(text));
        }
        require(kind == Kind.OVERLAY || kind == Kind.HOSTS || !texts.isEmpty(), "text", "is missing: add one");
        require(kind != Kind.HOSTS || !hosts.isEmpty(), "host", "is missing: add one");
        require(kind != Kind.OVERLAY || !causes.isEmpty(), "cause", "is missing: add one");
        if (kind == Kind.LEAF) {
            require(!causes.isEmpty(), "cause", "is missing: a leaf supports at least one");
            require(!examples.isEmpty(), "example", "is missing: add a text that must match");
            require(!nearMisses.isEmpty(), "near-miss", "is missing: add a text that must not match");
            require(!source.isEmpty(), "source", "is missing: say where the message comes from");
        }
        return new MessagePattern(
                id,
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
                List.copyOf(causes),
                List.copyOf(examples),
                List.copyOf(nearMisses),
                source);
    }

    private Template template(Located text) {
        try {
            return Template.of(text.text, fold, anchor);
        } catch (IllegalArgumentException e) {
            throw new InvalidPatternException(text.line, "text", String.valueOf(e.getMessage()));
        }
    }

    private void require(boolean met, String field, String why) {
        if (!met) {
            throw new InvalidPatternException(line, field, why + " (pattern " + id + ")");
        }
    }

    private enum Field {
        KIND((d, v) -> d.kind = constant(Kind.class, v.text)),
        TEXT((d, v) -> d.texts.add(v)),
        ANCHOR((d, v) -> d.anchor = v.text),
        FOLD((d, v) -> d.fold = yes(v.text)),
        STAGE((d, v) -> d.stage = Optional.of(constant(Stage.class, v.text))),
        OPERATION((d, v) -> d.operation = v.text),
        ERRNO((d, v) -> d.errno = v.text),
        RANK((d, v) -> d.rank = number(v.text)),
        NEEDS((d, v) -> d.standing = constant(Standing.class, v.text)),
        SPEAKER((d, v) -> d.speaker = constant(Speaker.class, v.text)),
        SETS((d, v) -> Stream.of(v.text.split(" +")).map(PatternDraft::facet).forEach(d.sets::add)),
        WHEN((d, v) -> d.condition = condition(v.text)),
        HOST((d, v) -> d.hosts.add(v.text)),
        CAUSE((d, v) -> d.causes.add(cause(v.text))),
        EXAMPLE((d, v) -> d.examples.add(unescape(v.text))),
        NEAR_MISS((d, v) -> d.nearMisses.add(unescape(v.text))),
        SOURCE((d, v) -> d.source = v.text);

        @SuppressWarnings("ImmutableEnumChecker") // captures nothing
        private final BiConsumer<PatternDraft, Located> reader;

        Field(BiConsumer<PatternDraft, Located> reader) {
            this.reader = reader;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Field> named(String key) {
            return Stream.of(values()).filter(f -> f.label().equals(key)).findFirst();
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" is unknown: use one of "
                        + Stream.of(type.getEnumConstants())
                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private static boolean yes(String value) {
        if (!value.equals("yes")) {
            throw new IllegalArgumentException("\"" + value + "\" is not yes: write yes or delete the line");
        }
        return true;
    }

    private static int number(String value) {
        if (!value.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("\"" + value + "\" is no number from 0 to 999: write one");
        }
        return Integer.parseInt(value);
    }

    private static Facet facet(String name) {
        return Facet.named(name)
                .orElseThrow(() -> new IllegalArgumentException("unknown facet \"" + name + "\": use one of "
                        + Stream.of(Facet.values()).map(Facet::label).toList()));
    }

    private static PatternCause cause(String value) {
        String[] words = value.split(" +", 4);
        if (words.length < 2 || !words[0].matches("0\\.[0-9]{1,3}|1(?:\\.0)?")) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not of the form 0.7 cause.id when facets: give the weight first");
        }
        if (words.length > 2 && (words.length == 3 || !words[2].equals("when"))) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" needs \"when\" and facets behind the cause, or nothing");
        }
        String id = new CauseId(words[1]).value();
        Condition when = words.length == 4 ? condition(words[3]) : Condition.ALWAYS;
        return new PatternCause(new WeighedCause(id, Double.parseDouble(words[0])), when);
    }

    private static Condition condition(String value) {
        Set<Facet> all = EnumSet.noneOf(Facet.class);
        Set<Facet> none = EnumSet.noneOf(Facet.class);
        OptionalInt status = OptionalInt.empty();
        for (String word : value.split(" +")) {
            if (word.startsWith("status=")) {
                status = OptionalInt.of(number(word.substring("status=".length())));
            } else if (word.startsWith("!")) {
                none.add(facet(word.substring(1)));
            } else {
                all.add(facet(word));
            }
        }
        return new Condition(all, none, status);
    }

    /** Quotes around a value keep the blanks at its ends. */
    private static String unquote(String value) {
        boolean quoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String unescape(String value) {
        return value.replace("\\n", "\n").replace("\\t", "\t");
    }
}
