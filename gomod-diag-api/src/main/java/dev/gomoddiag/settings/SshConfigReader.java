package dev.gomoddiag.settings;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files of ssh's configuration in the order in which ssh does (readconf.c); the first value of a keyword wins. */
final class SshConfigReader {
    private static final int DEEPEST = 16;
    private static final int MOST_DIRECTIVES = 10_000;

    private final HostEnvironment host;
    private final String home;
    private final SshValues values;
    private final List<SshDirective> directives = new ArrayList<>();
    private final List<ConfigProblem> problems = new ArrayList<>();

    SshConfigReader(HostEnvironment host, String home) {
        this.host = host;
        this.home = home;
        this.values = new SshValues(new SshPorts(host));
    }

    SshDirectives directives() {
        return new SshDirectives(directives, problems);
    }

    /** @param base the directory that relative includes are of */
    void read(String path, String base) {
        read(path, base, List.of(), 0);
    }

    /** Reads a file that ssh refuses where others than its user and root may write it. */
    void readGuarded(String path, String base) {
        guard(path);
        read(path, base);
    }

    private void guard(String path) {
        if (host.guard(path) == HostEnvironment.Guard.OPEN) {
            problems.add(new ConfigProblem(path, 0, "others than you and root may write the file, or own it"));
        }
    }

    private void read(String path, String base, List<SshCondition> outer, int depth) {
        String text = host.read(path).text().orElse("");
        List<SshCondition> conditions = outer;
        int number = 0;
        for (String physical : text.split("\n", -1)) {
            number++;
            Optional<SshLine> read = SshLine.of(physical);
            if (read.isEmpty() || directives.size() >= MOST_DIRECTIVES) {
                continue;
            }
            SshLine line = read.get();
            SettingSource source = new SettingSource(Kind.SSH_CONFIG, path, number);
            Optional<String> problem = values.problem(line);
            if (problem.isPresent()) {
                problems.add(new ConfigProblem(path, number, problem.get()));
                continue;
            }
            List<String> arguments = values.of(line);
            switch (line.keyword()) {
                case "host" -> conditions = with(outer, new SshCondition.Host(arguments));
                case "match" ->
                    conditions = with(outer, SshCondition.Match.of(line.rest()).orElseThrow());
                case "include" -> {
                    for (String pattern : arguments) {
                        include(pattern, base, conditions, source, depth);
                    }
                }
                default -> {}
            }
            directives.add(new SshDirective(line.keyword(), arguments, conditions, source));
        }
    }

    private static List<SshCondition> with(List<SshCondition> outer, SshCondition inner) {
        List<SshCondition> conditions = new ArrayList<>(outer);
        conditions.add(inner);
        return conditions;
    }

    private void include(String pattern, String base, List<SshCondition> conditions, SettingSource source, int depth) {
        String path = pattern.startsWith("~/")
                ? home + pattern.substring(1)
                : pattern.startsWith("/") ? pattern : base + "/" + pattern;
        if (depth == DEEPEST) {
            problems.add(new ConfigProblem(
                    source.location(), source.line(), "files are included more than " + DEEPEST + " deep"));
            return;
        }
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        boolean glob = name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
        List<String> files = glob ? host.list(path.substring(0, slash)) : List.of(path);
        for (String file : files) {
            String own = file.substring(file.lastIndexOf('/') + 1);
            if (!glob || SshPattern.matches(name, own) && own.startsWith(".") == name.startsWith(".")) {
                if (host.read(file) instanceof FileContent.Unreadable unreadable) {
                    problems.add(new ConfigProblem(file, 0, "the file cannot be read: " + unreadable.reason()));
                }
                guard(file);
                read(file, base, conditions, depth + 1);
            }
        }
    }
}
