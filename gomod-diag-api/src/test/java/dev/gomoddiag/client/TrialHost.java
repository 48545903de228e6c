package dev.gomoddiag.client;

import dev.gomoddiag.host.OtherSurroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** This machine with other variables, another home directory and other Java properties. */
record TrialHost(Map<String, String> variables, Map<String, String> properties, Path directory)
        implements OtherSurroundings {
    /** What every trial needs: programs, a home, and a go that asks one module proxy and nobody else. */
    static Map<String, String> variables(Path home, String goproxy) {
        return Map.of(
                "PATH",
                System.getenv("PATH"),
                "HOME",
                home.toString(),
                "GOPROXY",
                goproxy,
                "GOSUMDB",
                "off",
                "GOTOOLCHAIN",
                "local",
                "GOFLAGS",
                "-modcacherw",
                "GIT_TERMINAL_PROMPT",
                "0",
                "LC_ALL",
                "C.UTF-8");
    }

    /** The exit status of a program in this environment; -1 for one that was killed. */
    private int run(List<String> argv) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    /** Asks for a URL with a client, as a developer would. */
    int run(Client client, String url) throws IOException, InterruptedException {
        return switch (client) {
            case GO -> run(List.of("go", "mod", "download", "example.com/m@v1.0.0"));
            case GIT -> run(List.of("git", "ls-remote", url));
            case CURL -> run(List.of("curl", "--silent", "--max-time", "5", url));
            case JAVA -> runJava(url);
            case SSH -> throw new IllegalArgumentException("ssh asks for no URL");
        };
    }

    private int runJava(String url) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        properties.forEach((name, value) -> argv.add("-D" + name + "=" + value));
        argv.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        argv.addAll(List.of(JavaFetch.class.getName(), url));
        return run(argv);
    }

    @Override
    public Optional<String> javaProperty(String name) {
        return name.equals("java.home") ? SYSTEM.javaProperty(name) : Optional.ofNullable(properties.get(name));
    }
}
