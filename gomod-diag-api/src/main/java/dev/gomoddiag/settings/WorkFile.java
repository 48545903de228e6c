package dev.gomoddiag.settings;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.modfile.GoWorkFile;
import dev.gomoddiag.modfile.MalformedFileException;
import java.util.Optional;
import java.util.stream.Collectors;

/** The go.work that counts ({@code loadModFile} of cmd/go/internal/modload/init.go). */
final class WorkFile {
    private final HostEnvironment host;
    private final FilePath paths;
    private final String path;

    WorkFile(HostEnvironment host, String path) {
        this.host = host;
        this.paths = new FilePath(host.os());
        this.path = path;
    }

    /** Why go cannot work with it, in the words of Go 1.26. */
    Optional<String> problem() {
        Optional<String> text = host.read(path).text();
        if (text.isEmpty()) {
            return host.read(path) instanceof FileContent.Missing
                    ? Optional.of("reading go.work: open " + path + ": no such file or directory")
                    : Optional.empty();
        }
        try {
            return GoWorkFile.parse(text.get()).uses().stream()
                    .flatMap(use -> missing(use).stream())
                    .findFirst();
        } catch (MalformedFileException e) {
            return Optional.of("errors parsing go.work:"
                    + e.problems().stream()
                            .map(problem -> "\ngo.work:" + problem.line() + ": " + problem.words())
                            .collect(Collectors.joining()));
        }
    }

    private Optional<String> missing(String use) {
        String directory = paths.isAbsolute(use) ? use : paths.join(paths.join(path, ".."), use);
        return host.read(paths.join(directory, "go.mod")) instanceof FileContent.Missing
                ? Optional.of("cannot load module " + use + " listed in go.work file: open "
                        + paths.join(directory, "go.mod") + ": no such file or directory")
                : Optional.empty();
    }
}
