package dev.gomoddiag.settings;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Paths as text, joined and cleaned as Go's path/filepath does on the operating system of the host. */
public final class FilePath {
    private final OperatingSystem os;

    public FilePath(OperatingSystem os) {
        this.os = os;
    }

    private boolean windows() {
        return os == OperatingSystem.WINDOWS;
    }

    /** Both parts, cleaned; an empty first one is left out. */
    public String join(String first, String rest) {
        return clean(first.isEmpty() ? rest : first + "/" + rest);
    }

    /** filepath.IsAbs. */
    public boolean isAbsolute(String path) {
        return windows() ? path.matches("(?s)[A-Za-z]:[\\\\/].*|[\\\\/]{2}.*") : path.startsWith("/");
    }

    /** The directory of a file; "." for a bare name. */
    String directory(String path) {
        int slash = Math.max(path.lastIndexOf('/'), windows() ? path.lastIndexOf('\\') : -1);
        return slash < 0 ? "." : clean(path.substring(0, slash + 1));
    }

    /** The entries of a list of paths such as GOPATH, empty ones included. */
    List<String> entries(String list) {
        return List.of(list.split(windows() ? ";" : ":", -1));
    }

    /** The first entry of a list of paths. */
    public String first(String list) {
        return entries(list).get(0);
    }

    /** A file of that name in the working directory or in the nearest one above it. */
    public Optional<String> above(HostEnvironment host, String name) {
        String directory = clean(host.workingDirectory());
        while (true) {
            String file = join(directory, name);
            if (host.read(file) instanceof FileContent.Present) {
                return Optional.of(file);
            }
            String parent = clean(directory + "/..");
            if (parent.equals(directory) || parent.length() > directory.length()) {
                return Optional.empty();
            }
            directory = parent;
        }
    }

    /** filepath.Clean: no double separators, no {@code .} and, as far as the text tells, no {@code ..}. */
    String clean(String path) {
        String text = windows() ? path.replace('\\', '/') : path;
        int volume = windows() && text.length() > 1 && text.charAt(1) == ':' ? 2 : 0;
        boolean network = windows() && text.startsWith("//");
        boolean rooted = text.startsWith("/", volume);
        Deque<String> kept = new ArrayDeque<>();
        for (String element : text.substring(volume).split("/")) {
            if (element.equals("..") && !kept.isEmpty() && !kept.peekLast().equals("..")) {
                kept.removeLast();
            } else if (element.equals("..") ? !rooted : !element.isEmpty() && !element.equals(".")) {
                kept.addLast(element);
            }
        }
        String clean = text.substring(0, volume) + (rooted ? network ? "//" : "/" : "") + String.join("/", kept);
        if (clean.isEmpty()) {
            return ".";
        }
        return windows() ? clean.replace('/', '\\') : clean;
    }
}
