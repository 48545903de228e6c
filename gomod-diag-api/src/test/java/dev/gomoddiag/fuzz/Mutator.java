package dev.gomoddiag.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Damages texts: pieces put in, left out, doubled, taken from other texts; and characters of any kind. */
final class Mutator {
    static final List<String> PIECES = List.of(
            "/",
            "//",
            "..",
            ".",
            "-",
            "~",
            "!",
            "!a",
            "@",
            ":",
            ",",
            "|",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\\",
            "\"",
            "'",
            "`",
            "*",
            "?",
            "[",
            "]",
            "[^",
            "[a-",
            "(",
            ")",
            "=>",
            "=",
            "#",
            ";",
            "%",
            "%2",
            "%zz",
            "+",
            "v1",
            "v2.0.0",
            "-0.",
            "h1:",
            "https://",
            "http://",
            "file://",
            "ssh://",
            "direct",
            "off",
            "user:pass@",
            "[::1]",
            "10.0.0.0/8",
            ":8443",
            "machine ",
            "default",
            "macdef x\n",
            "include",
            "[include]\npath=",
            "require (",
            "// indirect",
            "nameserver ",
            "\u0000",
            "\u00e9",
            "\u4e2d",
            "\ud83d\ude00",
            "\ud800",
            "\ufeff",
            "\u2028",
            "99999999999999999999");

    private final RandomGenerator random;
    private final List<String> seeds;

    Mutator(RandomGenerator random, List<String> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    String next() {
        String text = any(seeds);
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            text = edited(text);
        }
        return text;
    }

    private String edited(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, from) + any(PIECES) + text.substring(from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 ->
                text.substring(0, from) + text.substring(from, to).repeat(1 + random.nextInt(4)) + text.substring(to);
            case 3 -> text.substring(0, from) + any(seeds).substring(0, 1) + text.substring(to);
            case 4 -> text.substring(0, from) + (char) random.nextInt(0x250) + text.substring(from);
            case 5 ->
                text.substring(0, from)
                        + Character.toString(random.nextInt(Character.MAX_CODE_POINT))
                        + text.substring(to);
            default -> text.substring(0, from) + any(PIECES).repeat(1 + random.nextInt(20)) + any(seeds);
        };
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
