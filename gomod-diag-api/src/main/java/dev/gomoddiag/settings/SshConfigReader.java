package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the files of ssh's configuration in the order in which ssh does; the first value of a keyword wins. */
final class SshConfigReader {
    private static final int DEEPEST = 16;
    private static final int MOST_DIRECTIVES = 10_000;

    private final HostEnvironment host;
    private final String home;
    private final List<SshDirective> directives = new ArrayList<>();

    SshConfigReader(HostEnvironment host, String home) {
        this.host = host;
        this.home = home;
    }

    List<SshDirective> directives() {
        return directives;
    }

    /** @param base the directory that relative includes are of */
    void read(String path, String base) {
        read(path, base, List.of(), 0);
    }

    private void read(String path, String base, List<SshCondition> outer, int depth) {
        String text = host.read(path).text().orElse("");
        List<SshCondition> conditions = outer;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            List<String> words = words(line);
            if (words.isEmpty() || directives.size() >= MOST_DIRECTIVES) {
                continue;
            }
            String keyword = words.get(0).toLowerCase(Locale.ROOT);
            List<String> arguments = words.subList(1, words.size());
            switch (keyword) {
                case "host" -> conditions = with(outer, new SshCondition.Host(List.copyOf(arguments)));
                case "match" -> conditions = with(outer, SshCondition.Match.of(arguments));
                case "include" -> {
                    for (String pattern : arguments) {
                        include(pattern, base, conditions, depth);
                    }
                }
                default ->
                    directives.add(new SshDirective(
                            keyword, arguments, conditions, new SettingSource(Kind.SSH_CONFIG, path, number)));
            }
        }
    }

    private static List<SshCondition> with(List<SshCondition> outer, SshCondition inner) {
        List<SshCondition> conditions = new ArrayList<>(outer);
        conditions.add(inner);
        return conditions;
    }

    private void include(String pattern, String base, List<SshCondition> conditions, int depth) {
        String path = pattern.startsWith("~/")
                ? home + pattern.substring(1)
                : pattern.startsWith("/") ? pattern : base + "/" + pattern;
        if (depth == DEEPEST) {
            return;
        }
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        boolean glob = name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
        List<String> files = glob ? host.list(path.substring(0, slash)) : List.of(path);
        for (String file : files) {
            String own = file.substring(file.lastIndexOf('/') + 1);
            if (!glob || SshPattern.matches(name, own) && own.startsWith(".") == name.startsWith(".")) {
                read(file, base, conditions, depth + 1);
            }
        }
    }

    /** The keyword and its arguments: white space or one {@code =} between them, quotes around an argument. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int at = skip(line, 0, " \t\r\f");
        if (at == line.length() || line.charAt(at) == '#') {
            return words;
        }
        int end = at;
        while (end < line.length() && " \t\r\f=\"".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        words.add(line.substring(at, end));
        at = skip(line, end, " \t");
        at = at < line.length() && line.charAt(at) == '=' ? skip(line, at + 1, " \t") : at;
        String keyword = words.get(0).toLowerCase(Locale.ROOT);
        if (keyword.equals("proxycommand") || keyword.equals("localcommand") || keyword.equals("remotecommand")) {
            // a command is the rest of the line as it is
            words.add(line.substring(at).stripTrailing());
            return words;
        }
        arguments(line, at, words);
        return words;
    }

    private static void arguments(String line, int start, List<String> words) {
        int at = start;
        while (at < line.length() && line.charAt(at) != '#') {
            StringBuilder word = new StringBuilder();
            char quote = 0;
            for (; at < line.length() && (quote != 0 || " \t\r\f".indexOf(line.charAt(at)) < 0); at++) {
                char c = line.charAt(at);
                boolean escape = c == '\\' && at + 1 < line.length() && "\"'\\".indexOf(line.charAt(at + 1)) >= 0;
                if (escape) {
                    word.append(line.charAt(++at));
                } else if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (quote != 0 && c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            }
            words.add(word.toString());
            at = skip(line, at, " \t\r\f");
        }
    }

    private static int skip(String line, int start, String spaces) {
        int at = start;
        while (at < line.length() && spaces.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
