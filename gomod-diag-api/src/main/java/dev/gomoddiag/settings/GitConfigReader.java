package dev.gomoddiag.settings;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects git's configuration from its files and from the environment, in the order git reads them (git-config(1)). */
final class GitConfigReader {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_FILES = 100;

    private final HostEnvironment host;
    private final FilePath paths;
    private final GitFiles files;
    private final String gitDirectory;
    private final List<GitEntry> entries = new ArrayList<>();
    private final List<ConfigProblem> problems = new ArrayList<>();
    private int filesRead;

    private GitConfigReader(HostEnvironment host, String gitDirectory) {
        this.host = host;
        this.paths = new FilePath(host.os());
        this.files = new GitFiles(host);
        this.gitDirectory = gitDirectory;
    }

    /**
     * The configuration of git outside of a work tree.
     *
     * @param gitDirectory the repository that {@code includeIf "gitdir:"} is asked about
     */
    static GitSettings read(HostEnvironment host, String gitDirectory) {
        GitConfigReader reader = new GitConfigReader(host, gitDirectory);
        reader.files.ofSystem().forEach(path -> reader.file(path, 0));
        reader.files.ofUser().forEach(path -> reader.file(path, 0));
        reader.environment();
        return new GitSettings(reader.entries, reader.problems);
    }

    private void file(String path, int depth) {
        if (filesRead == MAX_FILES) {
            problem(path, 0, "more than " + MAX_FILES + " configuration files: this one was not read");
            return;
        }
        filesRead++;
        FileContent content = host.read(path);
        // config.c, access_or_die with ACCESS_EACCES_OK: a file of the user may be kept from git
        boolean mayBeDenied = depth == 0 && files.ofUser().contains(path);
        if (content instanceof FileContent.Unreadable unreadable
                && !(mayBeDenied && unreadable.reason().equals(FileContent.Unreadable.DENIED))) {
            problem(path, 0, "the file cannot be read: " + unreadable.reason());
        }
        String text = content.text().orElse("");
        GitConfigParser.Parsed parsed = GitConfigParser.parse(text);
        GitConfigLines physical = GitConfigLines.of(text);
        for (GitConfigParser.Line line : parsed.lines()) {
            SettingSource source = new SettingSource(Kind.GIT_CONFIG, path, line.number());
            add(GitEntry.of(line.key(), line.value(), source, physical.alone(line.number())), line.value(), depth);
        }
        parsed.badLine().ifPresent(number -> problem(path, number, "git does not understand this line"));
    }

    private void environment() {
        GitConfigVariables variables = GitConfigVariables.of(host);
        for (GitConfigVariables.Assignment it : variables.assignments()) {
            SettingSource source = SettingSource.of(Kind.PROCESS_ENVIRONMENT, it.variable());
            add(GitEntry.of(it.key(), it.value(), source), it.value(), 0);
        }
        variables.problem().ifPresent(problems::add);
    }

    private void add(GitEntry entry, Optional<String> value, int depth) {
        SettingSource source = entry.setting().source();
        entries.add(entry);
        if (value.isEmpty() && entry.isRewrite()) {
            // remote.c, handle_config: ends every command that has to do with a remote
            problem(
                    source.location(),
                    source.line(),
                    "the value of " + entry.setting().name() + " is missing");
        }
        if (!entry.variable().equals("path")) {
            return;
        }
        boolean always = entry.key().equals("include.path");
        boolean conditional = entry.section().equals("includeif") && holds(entry.subsection(), source);
        if (!always && !conditional) {
            return;
        }
        if (value.isEmpty()) {
            problem(source.location(), source.line(), "the path to include is missing");
        } else if (depth == MAX_DEPTH) {
            problem(source.location(), source.line(), "files are included more than " + MAX_DEPTH + " deep");
        } else {
            include(value.get(), source, depth);
        }
    }

    private void include(String path, SettingSource source, int depth) {
        Optional<String> expanded = files.expand(path);
        boolean fromFile = source.kind() == Kind.GIT_CONFIG;
        if (expanded.isEmpty()) {
            problem(source.location(), source.line(), "the home directory in the path to include is not known");
        } else if (paths.isAbsolute(expanded.get())) {
            file(expanded.get(), depth + 1);
        } else if (fromFile) {
            file(paths.join(paths.directory(source.location()), expanded.get()), depth + 1);
        } else {
            problem(source.location(), 0, "a path relative to a file is included from the environment");
        }
    }

    /** Conditions other than gitdir depend on a branch or a remote, which the repositories of go do not have. */
    private boolean holds(String condition, SettingSource source) {
        return GitDirCondition.parse(condition, files, paths.directory(source.location()))
                .filter(parsed -> parsed.holds(gitDirectory))
                .isPresent();
    }

    private void problem(String file, int line, String text) {
        problems.add(new ConfigProblem(file, line, text));
    }
}
