package dev.gomoddiag.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares client matrices with what the real go, git, curl and Java do, in a network namespace of the test. */
class ClientsOracleIT {
    private static final int ENVIRONMENTS = Integer.getInteger("gomod-diag.environments", 40);
    private static final long SEED = Long.getLong("gomod-diag.seed", 20261122);
    private static final int CLIENTS = 4;
    private static final String ENTER = "ip link set lo up && mount --bind \"$1\" /etc/hosts"
            + " && mount --bind \"$2\" /etc/resolv.conf && shift 2 && exec \"$@\"";

    @TempDir
    private Path directory;

    @BeforeEach
    void needsThePrograms() throws Exception {
        for (String program : List.of("go", "git", "curl", "ip", "unshare")) {
            assumeTrue(
                    HostEnvironment.system().findProgram(program).isPresent(),
                    program + " is not on PATH: the comparison with it is skipped");
        }
        assumeTrue(
                run(List.of("unshare", "--map-root-user", "--net", "--mount", "true")) == 0,
                "it takes root, or namespaces of users, to make a network for the comparison");
    }

    @Test
    void takesTheWayThatEachClientTakes() throws Exception {
        List<String[]> lines = trial(ClientTrial.class, List.of(Integer.toString(ENVIRONMENTS), Long.toString(SEED)));

        assertThat(lines).hasSize(ENVIRONMENTS * CLIENTS);
        assertThat(differing(lines)).isEmpty();
    }

    @Test
    void trustsWhatEachClientTrustsAndKnowsWhereItsLoginComesFrom() throws Exception {
        List<String[]> lines = trial(TrustTrial.class, List.of());

        assertThat(lines).hasSize((TrustTrial.TRUST.size() + TrustTrial.LOGINS.size()) * CLIENTS);
        assertThat(differing(lines)).isEmpty();
        assertThat(lines.stream().filter(fields -> fields[2].equals("true"))).hasSizeGreaterThan(16);
    }

    private static List<String> differing(List<String[]> lines) {
        return lines.stream()
                .filter(fields -> !fields[1].equals(fields[2]))
                .map(fields -> String.join(" | ", fields))
                .toList();
    }

    /** Runs a program of the tests in a network of its own: a name, what we say and what was seen, for each line. */
    private List<String[]> trial(Class<?> main, List<String> arguments) throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), ClientTrial.HOSTS);
        Path resolver = Files.writeString(directory.resolve("resolv.conf"), "nameserver 127.0.0.1\n");
        Path answer = directory.resolve("answer");
        List<String> argv =
                new ArrayList<>(List.of("unshare", "--map-root-user", "--net", "--mount", "sh", "-c", ENTER));
        argv.addAll(List.of("sh", hosts.toString(), resolver.toString()));
        argv.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath(), main.getName()));
        argv.addAll(List.of(directory.resolve("trial").toString(), answer.toString()));
        argv.addAll(arguments);
        int status = run(argv);
        assertThat(status).as(Files.readString(directory.resolve("output"))).isZero();
        return Files.readAllLines(answer).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String classPath() throws Exception {
        URL tests = ClientTrial.class.getResource("ClientTrial.class");
        String file = Path.of(tests.toURI()).toString();
        String inside = ClientTrial.class.getName().replace('.', '/') + ".class";
        Path main = Path.of(ClientMatrix.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return main + ":" + file.substring(0, file.length() - inside.length());
    }

    private int run(List<String> argv) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        // in the locale C libcurl refuses international names, and Java cannot hand them on
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(argv + " did not end");
        }
        return process.exitValue();
    }
}
