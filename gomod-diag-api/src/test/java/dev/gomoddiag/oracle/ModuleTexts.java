package dev.gomoddiag.oracle;

import java.util.List;

/** Draws module paths, versions and patterns: most nearly right, many wrong. */
record ModuleTexts(Dice dice) {
    private static final List<String> HOSTS = List.of(
            "github.com",
            "gopkg.in",
            "example.com",
            "a.b",
            "GitHub.com",
            "localhost",
            "h:8443",
            "-x.y",
            "x..y",
            "a_b.c",
            "1.2",
            ".hidden.com",
            "dot.",
            "xn--a.com",
            "");
    private static final List<String> ELEMENTS = List.of(
            "Acme",
            "acme",
            "widget",
            "Azure",
            "x",
            "v1",
            "v2",
            "v10",
            "v02",
            "v2.0",
            "v0",
            "v",
            "yaml.v3",
            "yaml.v0",
            "yaml.v1",
            "yaml.v02",
            "check.v1-unstable",
            "check.v2-unstable",
            "y.v",
            "a.v1.2",
            "con",
            "CON",
            "aux.txt",
            "com1.x",
            "lpt9",
            "NUL",
            "name~1",
            "na~me",
            "n~12.x",
            "~",
            "..",
            ".",
            "...",
            ".git",
            "end.",
            "a b",
            "a+b",
            "a!b",
            "!a",
            "\u00e9t\u00e9",
            "\u4e16",
            "-dash",
            "a@v1",
            "a%2Fb",
            "\u00a0",
            "tab\tx",
            "_",
            "go.mod",
            "\ud83d\ude00",
            "K\u212a",
            "\u0130",
            "x\u0000y",
            "");
    private static final String PATH_LETTERS = "aZ09./-_~!+v @:%\\\"'\u00e9\u4e16\ud83d\ude00\u0001\u007f\u00ad\ufffd";
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "9", "10", "00", "01", "20191109021931", "99999999999999999999", "", "x", "-1");
    private static final List<String> TAILS = List.of(
            "",
            "",
            "",
            "-rc.1",
            "-rc.01",
            "-alpha",
            "-alpha.1",
            "-alpha.beta",
            "-0",
            "-1",
            "-00",
            "-A",
            "-a-b",
            "-",
            "--",
            "-.",
            "+incompatible",
            "+meta",
            "+a.b",
            "+",
            "+01",
            "-pre+meta",
            "-pre+incompatible",
            "-pre.0.20191109021931-daa7c04131f5",
            "-0.20191109021931-daa7c04131f5",
            "-20191109021931-daa7c04131f5",
            "-20191109021931-daa7c04131f5+incompatible",
            "-0.20191109021931-DAA7",
            "-0.2019110902193-daa7",
            "-1.0.20191109021931-daa7c04131f5",
            "-0.0.20191109021931-x",
            "-rc.1.0.20191109021931-daa7c04131f5+x.y",
            "-rc_1",
            "-\u00e9");
    private static final String VERSION_LETTERS = "v0129.-+aZ!/ \u0661_";
    private static final String GLOB_LETTERS = "*?[]^-\\,/ a.m";

    String path() {
        StringBuilder path = new StringBuilder(dice.any(HOSTS));
        for (int elements = dice.random().nextInt(4); elements > 0; elements--) {
            path.append(dice.once(30) ? "//" : "/").append(dice.any(ELEMENTS));
        }
        return dice.damaged(path.toString(), PATH_LETTERS);
    }

    String escapedPath() {
        return dice.damaged(path().replaceAll("([A-Z])", dice.once(9) ? "!$1" : "!a"), "!aZ/");
    }

    String version() {
        StringBuilder version = new StringBuilder(dice.once(20) ? "" : "v");
        for (int numbers = dice.once(5) ? 1 + dice.random().nextInt(4) : 3; numbers > 0; numbers--) {
            version.append(dice.any(NUMBERS.subList(0, dice.once(5) ? NUMBERS.size() : 5)))
                    .append(numbers == 1 ? "" : ".");
        }
        return dice.damaged(version + dice.any(TAILS), VERSION_LETTERS);
    }

    String pathMajor() {
        return dice.any(List.of("", "/v2", "/v3", "/v10", ".v1", ".v0", ".v2", ".v1-unstable", ".v2-unstable"));
    }

    /** Two versions that are often nearly equal. */
    Question twoVersions(String operation) {
        String left = version();
        String right = dice.once(2) ? version() : dice.damaged(left, VERSION_LETTERS);
        return Question.of(operation, left, right);
    }

    /** Patterns made of the path they are matched against. */
    Question pattern(String operation) {
        String path = path();
        StringBuilder globs = new StringBuilder();
        for (int count = 1 + dice.random().nextInt(3); count > 0; count--) {
            globs.append(dice.damaged(globbed(dice.once(3) ? path() : path), GLOB_LETTERS))
                    .append(count == 1 ? "" : ",");
        }
        return Question.of(operation, globs.toString(), path);
    }

    private String globbed(String path) {
        String[] elements = path.split("/", -1);
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < 1 + dice.random().nextInt(elements.length); i++) {
            String element = elements[i];
            int half = element.length() / 2;
            glob.append(i == 0 ? "" : "/")
                    .append(
                            switch (dice.random().nextInt(9)) {
                                case 0 -> "*";
                                case 1 -> "*" + element.substring(half);
                                case 2 -> element.substring(0, half) + "*";
                                case 3 -> "?".repeat(element.codePointCount(0, element.length()));
                                case 4 -> element.replaceFirst("[a-m]", "[a-m]");
                                case 5 -> element.replaceFirst("[n-z]", "[^a-m]");
                                case 6 -> element.replaceFirst("[a-z]", "[x\\\\-a-z*]");
                                default -> element;
                            });
        }
        return glob + (dice.once(6) ? "/" : "");
    }
}
