package dev.gomoddiag.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a client: its {@code /etc}, the user's home, and the project. */
public final class ClientFiles {
    private static final List<String> DOWNLOADED = List.of("go", ".cache");
    private static final String TELEMETRY = ".config/go/telemetry";

    private final Path etc;
    private final Path home;
    private final Path project;
    private final int uid;

    ClientFiles(Path etc, Path home, Path project, int uid) {
        this.etc = etc;
        this.home = home;
        this.project = project;
        this.uid = uid;
    }

    Path project() {
        return project;
    }

    /** There is no file. */
    void clear() {
        run("rm", "-rf", home.toString(), project.toString(), etc.toString());
    }

    /** Where a path of the client lies on the host: {@code /etc/...}, {@code ~/...}, {@code project/...} or absolute. */
    public Path real(String path) {
        if (path.startsWith("/etc/")) {
            return etc.resolve(path.substring("/etc/".length()));
        }
        if (path.startsWith("~/")) {
            return home.resolve(path.substring(2));
        }
        if (path.startsWith("project/")) {
            return project.resolve(path.substring("project/".length()));
        }
        Path absolute = Path.of(path);
        if (absolute.startsWith(home.getParent())) {
            return absolute;
        }
        throw new IllegalArgumentException(path + " is no file of the client: name one in /etc, ~ or project");
    }

    /** The text of a file; "" when there is none. */
    public String read(String path) {
        try {
            Path file = real(path);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String path, byte[] bytes) {
        try {
            Path file = real(path);
            folderOf(file);
            Files.write(file, bytes);
            if (isOfUser(file)) {
                own(List.of(file.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void folderOf(Path file) throws IOException {
        folders(file.resolveSibling(".").normalize());
    }

    /** Makes a folder and those above it; in the user's own places they are the user's. */
    private void folders(Path folder) throws IOException {
        List<String> fresh = new ArrayList<>();
        for (Path above = folder; above != null && !Files.exists(above); above = above.getParent()) {
            fresh.add(above.toString());
        }
        Files.createDirectories(folder);
        if (isOfUser(folder) && !fresh.isEmpty()) {
            own(fresh);
        }
    }

    private boolean isOfUser(Path file) {
        return file.startsWith(home) || file.startsWith(project);
    }

    /** A file, or a folder with all in it, becomes the user's. */
    void own(String path) {
        run("chown", "-R", uid + ":" + uid, real(path).toString());
    }

    private void own(List<String> files) {
        run(Stream.concat(Stream.of("chown", uid + ":" + uid), files.stream()).toArray(String[]::new));
    }

    public void remove(String path) {
        run("rm", "-rf", real(path).toString());
    }

    /** Sets permission bits in octal; the owner stays. */
    public void mode(String path, String bits) {
        run("chmod", bits, real(path).toString());
    }

    /** A folder that belongs to the user named, with these permission bits. */
    public void folder(String path, String owner, String bits) {
        try {
            folders(real(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "chown",
                "-R",
                owner.equals("root") ? "0:0" : uid + ":" + uid,
                real(path).toString());
        run("chmod", bits, real(path).toString());
    }

    private static void run(String... argv) {
        Shell.must("", List.of(argv));
    }

    /** What go downloaded is gone. */
    void emptyCaches() {
        run("rm", "-rf", home.resolve("go").toString(), home.resolve(".cache").toString());
    }

    /** Keeps a copy of what was downloaded so far, with its owners and permissions; returns where. */
    Path copyCaches() {
        Path copy = home.resolveSibling("caches");
        run("rm", "-rf", copy.toString());
        run("mkdir", copy.toString());
        caches(home).forEach(cache -> run("cp", "-a", cache.toString(), copy.toString()));
        return copy;
    }

    void bringCachesBack(Path copy) {
        emptyCaches();
        caches(copy).forEach(cache -> run("cp", "-a", cache.toString(), home.toString()));
    }

    private static List<Path> caches(Path folder) {
        return DOWNLOADED.stream().map(folder::resolve).filter(Files::exists).toList();
    }

    /** Every file that a user could have written. */
    Map<Path, Snapshot.Saved> all() {
        Map<Path, Snapshot.Saved> files = new TreeMap<>();
        for (Path root : List.of(home, project, etc)) {
            files.putAll(files(root));
        }
        return files;
    }

    private Map<Path, Snapshot.Saved> files(Path root) {
        List<Path> caches = Stream.concat(DOWNLOADED.stream(), Stream.of(TELEMETRY))
                .map(home::resolve)
                .toList();
        Map<Path, Snapshot.Saved> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(it -> caches.stream().noneMatch(it::startsWith))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
                files.put(
                        file,
                        new Snapshot.Saved(
                                Files.readString(file, StandardCharsets.ISO_8859_1),
                                PosixFilePermissions.toString(mode)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files are as they were then, beside what was downloaded; folders keep their owners and permissions. */
    void restore(Map<Path, Snapshot.Saved> then) {
        try {
            for (Path extra : all().keySet()) {
                if (!then.containsKey(extra)) {
                    Files.delete(extra);
                }
            }
            for (Map.Entry<Path, Snapshot.Saved> file : then.entrySet()) {
                restore(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restore(Path file, Snapshot.Saved saved) throws IOException {
        folderOf(file);
        boolean fresh = Files.notExists(file);
        Files.writeString(file, saved.text(), StandardCharsets.ISO_8859_1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(saved.mode()));
        if (fresh && isOfUser(file)) {
            own(List.of(file.toString()));
        }
    }
}
