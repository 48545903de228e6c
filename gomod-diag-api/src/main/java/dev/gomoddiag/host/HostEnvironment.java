package dev.gomoddiag.host;

import dev.gomoddiag.fact.DirectoryState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The machine under diagnosis: variables, files, programs and the way to the network.
 *
 * <p>Implementations are thread-safe and never throw for a missing or unreadable thing.
 */
public interface HostEnvironment {

    /** No more of a file than this is read. */
    int MAX_FILE_BYTES = 4 << 20;

    /** No more of a program's output than this is kept, per stream. */
    int MAX_OUTPUT_BYTES = 1 << 20;

    OperatingSystem os();

    /** A variable of the process environment; empty when unset, present and "" when set to nothing. */
    Optional<String> variable(String name);

    /** The names of all variables. */
    Set<String> variableNames();

    /** A system property of the JVM that stands for Java programs on this machine; empty when unset or without a JVM. */
    default Optional<String> javaProperty(String name) {
        return Optional.empty();
    }

    /** The home directory, as Go's {@code os.UserHomeDir} finds it; empty when the variable for it is unset. */
    default Optional<String> home() {
        return variable(os() == OperatingSystem.WINDOWS ? "USERPROFILE" : "HOME")
                .filter(value -> !value.isEmpty());
    }

    /** An absolute path. */
    String workingDirectory();

    FileContent read(String path);

    /** The absolute paths of the regular files directly in a directory, sorted; empty when there is none. */
    List<String> list(String directory);

    /** Those whose names begin so; a host that can tell without a look at every file does. */
    default List<String> list(String directory, String prefix) {
        return list(directory).stream()
                .filter(file -> file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                        .startsWith(prefix))
                .toList();
    }

    /** What may be done in a directory, there or still to be made; nothing is known where the host does not tell. */
    default DirectoryState directory(String path) {
        return DirectoryState.unknown();
    }

    /** Whether a file that is there can be written to; nothing is known where the host does not tell. */
    default DirectoryState.Access access(String file) {
        return DirectoryState.Access.UNKNOWN;
    }

    /** Who but its user may have written a file. */
    enum Guard {
        /** Nobody but root. */
        GUARDED,
        /** Its group, others or another owner. */
        OPEN,
        /** There is no such file, or no such rights on this operating system, or the host does not tell. */
        UNKNOWN
    }

    /** Whether the user of this process and root alone may write a file that is there. */
    default Guard guard(String file) {
        return Guard.UNKNOWN;
    }

    /** The absolute path of a program on PATH. */
    Optional<String> findProgram(String name);

    /** A path without symbolic links; empty where there is no such file or the host does not tell. */
    default Optional<String> realPath(String path) {
        return Optional.empty();
    }

    /** Runs a program; an interrupt of the calling thread kills it and is kept. */
    CommandOutcome run(CommandRequest request);

    /** The configured name servers; empty where the operating system does not tell. */
    Optional<NameServers> nameServers();

    NetworkPath network();

    /** The machine this JVM runs on, read at each call. */
    static HostEnvironment system() {
        return SystemHost.INSTANCE;
    }
}
