package dev.gomoddiag.benchmarks.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The messages of pattern files as other searchers take them.
 *
 * @param literals of each text its anchor, else the longest part between slots
 * @param expressions each text as a regular expression that Java and ripgrep share
 */
record PatternTexts(Set<String> literals, Set<String> expressions) {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

    /** Frames are left out: on a line of their own they say nothing, and the classifier does not look for them. */
    static PatternTexts of(Path directory) throws IOException {
        PatternTexts texts = new PatternTexts(new LinkedHashSet<>(), new LinkedHashSet<>());
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(f -> f.toString().endsWith(".patterns")).sorted().toList();
        }
        for (Path file : files) {
            for (String pattern : Files.readString(file).split("(?m)^\\[", -1)) {
                texts.add(pattern.lines().map(String::strip).toList());
            }
        }
        return texts;
    }

    private void add(List<String> fields) {
        if (fields.contains("kind frame")) {
            return;
        }
        String fold = fields.contains("fold yes") ? "(?i)" : "";
        String anchor = values("anchor ", fields).findFirst().orElse("");
        values("text ", fields).forEach(text -> addText(text, anchor, fold));
    }

    private static Stream<String> values(String field, List<String> fields) {
        return fields.stream()
                .filter(f -> f.startsWith(field))
                .map(f -> unquote(f.substring(field.length()).strip()));
    }

    private void addText(String text, String anchor, String fold) {
        String longest = anchor;
        StringBuilder expression = new StringBuilder(fold);
        List<String> parts = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int from = 0;
        while (slot.find()) {
            parts.add(text.substring(from, slot.start()));
            expression.append(quoted(text.substring(from, slot.start()))).append(expression(slot.group(1)));
            from = slot.end();
        }
        parts.add(text.substring(from));
        expression.append(quoted(text.substring(from)));
        for (String part : parts) {
            longest = anchor.isEmpty() && part.length() > longest.length() ? part : longest;
        }
        literals.add(longest);
        expressions.add(expression.toString());
    }

    private static String expression(String slot) {
        return switch (slot) {
            case "start", "end" -> "";
            case "port", "status", "ms", "number" -> "[0-9]{1,12}";
            case "text" -> ".+?";
            default -> "[^ \\t\"]+?";
        };
    }

    private static String quoted(String literal) {
        return literal.replaceAll("[\\\\.\\[\\]{}()*+?^$|#&~-]", "\\\\$0");
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
