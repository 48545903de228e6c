package dev.gomoddiag.modfile;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Files made of pieces of other files. */
final class GoModMutation {
    private static final List<String> PIECES = List.of(
            "\n",
            " ",
            "\t",
            "(",
            ")",
            "()",
            "[",
            "]",
            ",",
            "=>",
            "//",
            "// indirect",
            "/*",
            "\"",
            "`",
            "'",
            "\\",
            "\r\n",
            "module example.com/x",
            "go 1.21",
            "toolchain go1.21.0",
            "require",
            "require (",
            "replace",
            "exclude",
            "retract",
            "retract (",
            "tool",
            "ignore",
            "godebug",
            "a=b",
            "example.com/a",
            "example.com/a/v2",
            "v1.2.3",
            "v2.0.0",
            "v1.2.3+incompatible",
            "[v1.0.0, v1.1.0]",
            "../a",
            "gopkg.in/a.v1",
            "// Deprecated: x",
            "\u00e9",
            "\u4e2d",
            "\u0001",
            "\u2028",
            "{",
            "}");

    private final RandomGenerator random;
    private final List<String> seeds;

    GoModMutation(RandomGenerator random, List<String> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    String next() {
        String text = seed();
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            text = edited(text);
        }
        return text;
    }

    private String seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private String edited(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(4)));
            case 2 -> text + seed();
            case 3 -> shuffled(text);
            case 4 ->
                text.substring(0, at) + "\n" + PIECES.get(random.nextInt(PIECES.size())) + " " + text.substring(at);
            default -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\n\n");
        };
    }

    private String shuffled(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
        return String.join("\n", lines);
    }
}
