package dev.gomoddiag.host;

import dev.gomoddiag.fact.DirectoryState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine this JVM runs on. */
final class SystemHost implements HostEnvironment {
    static final SystemHost INSTANCE = new SystemHost();

    private final OperatingSystem os = OperatingSystem.ofName(System.getProperty("os.name", ""));

    private SystemHost() {}

    @Override
    public OperatingSystem os() {
        return os;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    @Override
    public Set<String> variableNames() {
        return Set.copyOf(System.getenv().keySet());
    }

    @Override
    public Optional<String> javaProperty(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }

    @Override
    public String workingDirectory() {
        return Path.of("").toAbsolutePath().toString();
    }

    @Override
    public FileContent read(String path) {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            byte[] bytes = in.readNBytes(MAX_FILE_BYTES);
            boolean whole = in.read() < 0;
            return new FileContent.Present(bytes, whole ? FileContent.Extent.WHOLE : FileContent.Extent.TRUNCATED);
        } catch (NoSuchFileException e) {
            return new FileContent.Missing();
        } catch (AccessDeniedException e) {
            return new FileContent.Unreadable(FileContent.Unreadable.DENIED);
        } catch (IOException | InvalidPathException e) {
            return new FileContent.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<String> list(String directory) {
        return list(directory, "");
    }

    @Override
    public List<String> list(String directory, String prefix) {
        try (Stream<Path> entries = Files.list(Path.of(directory))) {
            return entries.filter(entry -> String.valueOf(entry.getFileName()).startsWith(prefix))
                    .filter(Files::isRegularFile)
                    .map(entry -> entry.toAbsolutePath().toString())
                    .sorted()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    @Override
    public DirectoryState directory(String path) {
        try {
            Path nearest = Path.of(path).toAbsolutePath().normalize();
            while (!Files.exists(nearest) && nearest.getParent() != null) {
                nearest = nearest.getParent();
            }
            return state(nearest);
        } catch (IOException | InvalidPathException e) {
            return DirectoryState.unknown();
        }
    }

    @Override
    public DirectoryState.Access access(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.isWritable(path)) {
                return Files.isRegularFile(path) ? DirectoryState.Access.WRITABLE : DirectoryState.Access.UNKNOWN;
            }
            return Files.getFileStore(path).isReadOnly()
                    ? DirectoryState.Access.READ_ONLY_FILE_SYSTEM
                    : DirectoryState.Access.DENIED;
        } catch (IOException | InvalidPathException e) {
            return DirectoryState.Access.UNKNOWN;
        }
    }

    @Override
    public Guard guard(String file) {
        try {
            Path path = Path.of(file);
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view == null || !Files.exists(path)) {
                return Guard.UNKNOWN;
            }
            PosixFileAttributes attributes = view.readAttributes();
            String owner = attributes.owner().getName();
            boolean own = owner.equals("root") || owner.equals(System.getProperty("user.name"));
            boolean shared = attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                    || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
            // a user without a name has a number
            boolean told = !owner.chars().allMatch(Character::isDigit);
            return shared || told && !own ? Guard.OPEN : told ? Guard.GUARDED : Guard.UNKNOWN;
        } catch (IOException | InvalidPathException e) {
            return Guard.UNKNOWN;
        }
    }

    private static DirectoryState state(Path path) throws IOException {
        FileStore store = Files.getFileStore(path);
        DirectoryState.Access access = DirectoryState.Access.WRITABLE;
        if (!Files.isDirectory(path)) {
            access = DirectoryState.Access.NOT_A_DIRECTORY;
        } else if (store.isReadOnly()) {
            access = DirectoryState.Access.READ_ONLY_FILE_SYSTEM;
        } else if (!Files.isWritable(path) || !Files.isExecutable(path)) {
            access = DirectoryState.Access.DENIED;
        }
        return new DirectoryState(path.toString(), access, OptionalLong.of(store.getUsableSpace()));
    }

    @Override
    public Optional<String> findProgram(String name) {
        String separator = os == OperatingSystem.WINDOWS ? ";" : ":";
        List<String> suffixes = os == OperatingSystem.WINDOWS ? List.of(".exe", ".cmd", ".bat") : List.of("");
        return variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(Pattern.quote(separator))))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> suffixes.stream().map(suffix -> directory + "/" + name + suffix))
                .filter(SystemHost::executable)
                .findFirst();
    }

    private static boolean executable(String file) {
        try {
            Path path = Path.of(file);
            return Files.isRegularFile(path) && Files.isExecutable(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public Optional<String> realPath(String path) {
        try {
            return Optional.of(Path.of(path).toRealPath().toString());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public CommandOutcome run(CommandRequest request) {
        return ChildProcess.run(request);
    }

    @Override
    public Optional<NameServers> nameServers() {
        return ResolvConf.of(this);
    }

    @Override
    public NetworkPath network() {
        return NetworkPath.direct();
    }
}
