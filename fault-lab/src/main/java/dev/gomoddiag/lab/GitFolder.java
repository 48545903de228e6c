package dev.gomoddiag.lab;

import dev.gomoddiag.testkit.net.PublishedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A bare repository on disk with a commit and a tag for each version of a module, made by git itself. */
final class GitFolder {
    private static final String MAIN = "refs/heads/main";

    private GitFolder() {}

    static void make(Path folder, List<PublishedModule> versions) {
        Shell.must("", List.of("git", "init", "-q", "--bare", "-b", "main", folder.toString()));
        StringBuilder stream = new StringBuilder();
        versions.forEach(version -> commit(stream, version));
        Shell.must(stream.toString(), List.of("git", "--git-dir", folder.toString(), "fast-import", "--quiet"));
    }

    private static void commit(StringBuilder stream, PublishedModule version) {
        stream.append("commit ").append(MAIN).append("\ncommitter A. Author <author@example.com> ");
        stream.append(version.time().getEpochSecond()).append(" +0000\n");
        data(stream, "Release " + version.version() + "\n");
        stream.append("deleteall\n");
        for (Map.Entry<String, String> file : version.files().entrySet()) {
            stream.append("M 100644 inline ").append(file.getKey()).append('\n');
            data(stream, file.getValue());
        }
        stream.append("reset refs/tags/").append(version.version()).append('\n');
        stream.append("from ").append(MAIN).append("\n\n");
    }

    private static void data(StringBuilder stream, String text) {
        stream.append("data ").append(text.getBytes(StandardCharsets.UTF_8).length);
        stream.append('\n').append(text).append('\n');
    }
}
