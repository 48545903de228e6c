package dev.gomoddiag.internal;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.modfile.GoModFile;
import java.nio.file.Path;
import java.util.Optional;

/** A go.mod file of a machine, or what the files of a workspace amount to. */
record ProjectFile(String path, GoModFile content) {
    private static final String NAME = "go.mod";

    /**
     * Reads a go.mod, or that of a directory or the nearest one above it, as go looks for it; all those of a workspace
     * together where a go.work counts for the directory.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be read, or is malformed
     */
    static ProjectFile read(HostEnvironment host, String directory) {
        String place = absolute(host, directory);
        if (place.endsWith(".mod")) {
            return parsed(place, host.read(place));
        }
        Optional<ProjectFile> workspace = Workspace.above(host, trimmed(place));
        if (workspace.isPresent()) {
            return workspace.get();
        }
        for (String at = trimmed(place); ; at = parent(at)) {
            String path = at.endsWith("/") ? at + NAME : at + "/" + NAME;
            FileContent content = host.read(path);
            if (!(content instanceof FileContent.Missing)) {
                return parsed(path, content);
            }
            if (parent(at).equals(at)) {
                throw new IllegalArgumentException(
                        "no go.mod in \"" + place + "\" or a directory above it: name the directory of a Go module");
            }
        }
    }

    static ProjectFile parsed(String path, FileContent content) {
        if (content instanceof FileContent.Present present && present.extent() == FileContent.Extent.TRUNCATED) {
            throw new IllegalArgumentException("\"" + path + "\" is larger than " + HostEnvironment.MAX_FILE_BYTES
                    + " bytes: name a smaller go.mod");
        }
        String text = content.text()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + path + "\" cannot be read (" + reason(content) + "): name a readable go.mod"));
        return new ProjectFile(path, GoModFile.parse(text));
    }

    private static String reason(FileContent content) {
        return content instanceof FileContent.Unreadable unreadable ? unreadable.reason() : "no such file";
    }

    private static String absolute(HostEnvironment host, String place) {
        boolean rooted = place.startsWith("/") || place.startsWith("\\") || place.startsWith(":", 1);
        if (rooted) {
            return place;
        }
        return Path.of(host.workingDirectory(), place).normalize().toString();
    }

    private static String trimmed(String directory) {
        return directory.length() > 1 && directory.endsWith("/")
                ? directory.substring(0, directory.length() - 1)
                : directory;
    }

    static String parent(String directory) {
        int slash = Math.max(directory.lastIndexOf('/'), directory.lastIndexOf('\\'));
        return slash < 0 ? directory : directory.substring(0, Math.max(slash, 1));
    }
}
