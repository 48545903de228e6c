package dev.gomoddiag.differential;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs go commands, each in a home of its own with nothing cached; one at a time. */
final class RealGo implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;
    private static final Pattern ADDED = Pattern.compile("(.*)\tgit remote add origin -- (.*)");
    private static final Pattern ASKED = Pattern.compile("(.*)\t(git (?:-c \\S+ )?(?:fetch|ls-remote) .*)");

    private final RealWorld world;
    private final Path root;
    private final String verifier;

    /** A directory with all that runs share; made by {@link #prepare}. */
    record Workshop(Path root) {}

    RealGo(World world, Workshop workshop) {
        this.world = new RealWorld(world);
        this.root = workshop.root();
        this.verifier = world.verifier();
    }

    /** Writes repositories, a module proxy of files and the git program that tells what it was asked. */
    static Workshop prepare(World world, Path directory, String git) throws IOException {
        History.written(directory.resolve("repositories"));
        for (PublishedModule module : world.history().modules().all()) {
            List<String> names = new ArrayList<>(List.of("v/list", "latest"));
            world.history().names().forEach(name -> names.add("v/" + ModuleVersion.escape(name) + ".info"));
            Stream.of(".info", ".mod", ".zip").forEach(kind -> names.add("v/" + module.version() + kind));
            for (String name : names) {
                write(world, "/" + ModulePath.escape(module.path()) + "/@" + name, directory.resolve("files"));
            }
        }
        Files.writeString(directory.resolve("gitconfig"), """
                [url "file://%s/"]
                    insteadOf = https://github.com/
                [protocol "file"]
                    allow = always
                [safe]
                    directory = *
                """.formatted(directory.resolve("repositories")));
        Path program = Files.createDirectories(directory.resolve("bin")).resolve("git");
        Files.writeString(program, """
                #!/bin/sh
                printf '%%s\\tgit %%s\\n' "${GIT_DIR:-$PWD}" "$*" >> "$GIT_LOG"
                exec %s "$@"
                """.formatted(git));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
        return new Workshop(directory);
    }

    private static void write(World world, String file, Path directory) throws IOException {
        HttpAnswer answer = world.answer(Case.parse("mod_download m.example/m"), World.FILES_HOST, World.get(file));
        Path path = directory.resolve(file.substring(1));
        Files.createDirectories(path.getParent());
        if (answer.status() == 200) {
            Files.write(path, answer.body());
        }
    }

    Observation run(Case question, GoRelease release) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(root, "home");
        try {
            return run(question, release, home);
        } finally {
            delete(home);
        }
    }

    private Observation run(Case question, GoRelease release, Path home) throws IOException, InterruptedException {
        Path work = Files.createDirectories(home.resolve("work"));
        if (question.command() == FetchCommand.GET || !question.sums().isEmpty()) {
            Files.writeString(work.resolve("go.mod"), "module scratch\n\ngo 1.17\n");
        }
        if (!question.sums().isEmpty()) {
            Files.writeString(work.resolve(Case.SUMS), world.goSum(question.sums()));
        }
        Path telemetry = Files.createDirectories(home.resolve(".config/go/telemetry"));
        Files.writeString(telemetry.resolve("mode"), "off 2024-01-01\n");
        Files.writeString(home.resolve("roots.pem"), world.rootPem());
        List<String> argv = new ArrayList<>(question.command().argv(question.query()));
        argv.set(0, release.program().toString());
        ProcessBuilder builder = new ProcessBuilder(argv).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(question, home));
        world.become(question);
        Process go = builder.redirectOutput(home.resolve("output").toFile())
                .redirectError(home.resolve("errors").toFile())
                .start();
        go.getOutputStream().close();
        if (!go.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            go.destroyForcibly().waitFor();
            throw new IOException("go did not end within " + LIMIT_SECONDS + " s: " + question);
        }
        String said = Files.readString(home.resolve("errors"), StandardCharsets.UTF_8);
        return new Observation(go.exitValue(), world.requests(), commands(home), zips(home), general(said, home));
    }

    private Map<String, String> environment(Case question, Path home) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH",
                root.resolve("bin") + ":/usr/bin:/bin",
                "HOME",
                home.toString(),
                "TMPDIR",
                home.toString(),
                "GOENV",
                "off",
                "GOTOOLCHAIN",
                "local",
                "GOFLAGS",
                "-modcacherw",
                "GIT_LOG",
                home.resolve("git.log").toString(),
                "GIT_CONFIG_GLOBAL",
                root.resolve("gitconfig").toString(),
                "GIT_CONFIG_NOSYSTEM",
                "1",
                "LC_ALL",
                "C"));
        environment.putAll(Map.of(
                "HTTPS_PROXY", world.forwardProxy(),
                "https_proxy", world.forwardProxy(),
                "SSL_CERT_FILE", home.resolve("roots.pem").toString(),
                "SSL_CERT_DIR", home.resolve("none").toString(),
                "GIT_SSL_CAINFO", home.resolve("roots.pem").toString()));
        question.environment().forEach((name, value) -> {
            String here = specific(value);
            environment.put(name, name.equals("GOFLAGS") ? "-modcacherw " + here : here);
        });
        environment.remove(Case.SUMS);
        return environment;
    }

    private String specific(String value) {
        return value.replace("KEY", verifier)
                .replace(World.PLAIN, world.plain())
                .replace(World.REFUSED, "127.0.0.1:1")
                .replace("/" + World.FILES, root.resolve("files").toString());
    }

    private String general(String said, Path home) {
        return said.replace("user:***@", "user:xxxxx@")
                .replace(verifier, "KEY")
                .replace(world.plain(), World.PLAIN)
                .replace(root.resolve("files").toString(), "/" + World.FILES)
                .replace(home.toString(), "HOME")
                .replace(root.toString(), "ROOT")
                .replaceAll("127\\.0\\.0\\.1:\\d{4,5}", "PEER")
                .replace("127.0.0.1:1", World.REFUSED);
    }

    private static List<String> commands(Path home) throws IOException {
        Path log = home.resolve("git.log");
        Map<String, String> origins = new HashMap<>();
        List<String> commands = new ArrayList<>();
        List<String> lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.of();
        for (String line : lines) {
            Matcher added = ADDED.matcher(line);
            if (added.matches()) {
                origins.put(added.group(1), added.group(2));
            }
            Matcher asked = ASKED.matcher(line);
            if (asked.matches()) {
                String command = asked.group(2);
                String named = command.replaceAll(".* ", "");
                String origin = named.contains("://") ? named : origins.getOrDefault(asked.group(1), "?");
                commands.add(origin + " " + command);
            }
        }
        return commands;
    }

    private static SortedSet<String> zips(Path home) throws IOException {
        Path cache = home.resolve("go/pkg/mod/cache/download");
        SortedSet<String> zips = new TreeSet<>();
        if (Files.exists(cache)) {
            try (Stream<Path> all = Files.walk(cache)) {
                all.map(path -> cache.relativize(path).toString())
                        .filter(path -> path.endsWith(".zip"))
                        .forEach(path -> zips.add(path.replace("/@v/", "@").replaceAll("\\.zip$", "")));
            }
        }
        return zips;
    }

    private static void delete(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(tree)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        world.close();
    }
}
