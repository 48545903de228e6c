package dev.gomoddiag.commands;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.ModulePart;
import dev.gomoddiag.testkit.net.HttpRequest;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A home in which a go command runs in the state of a case. */
final class Machine {
    private static final long LIMIT_SECONDS = 60;

    private final Path home;
    private final Shelf shelf;
    private final String server;
    private final Map<String, String> variables;

    /** @param variables of the environment of every command */
    Machine(Path home, Shelf shelf, String server, Map<String, String> variables) {
        this.home = home;
        this.shelf = shelf;
        this.server = server;
        this.variables = Map.copyOf(variables);
    }

    /** How a command ended. */
    record Outcome(int exit, String said) {}

    Outcome run(CommandCase asked, Path go) throws IOException, InterruptedException {
        Path work = Files.createDirectories(home.resolve("work"));
        // else a child of go still writes its counters below HOME while the test clears it away
        Path telemetry = Files.createDirectories(home.resolve(".config/go/telemetry"));
        Files.writeString(telemetry.resolve("mode"), "off 2024-01-01\n");
        if (asked.hasGoMod()) {
            Files.writeString(work.resolve("go.mod"), asked.goMod());
        }
        WorkCase workspace = new WorkCase(asked);
        for (Map.Entry<String, CommandCase> member : workspace.members().entrySet()) {
            Path place = Files.createDirectories(work.resolve(member.getKey()));
            Files.writeString(place.resolve("go.mod"), member.getValue().goMod());
            writeSums(member.getValue(), "sum", place.resolve("go.sum"));
        }
        if (workspace.isWritten()) {
            Path file = home.resolve(workspace.file());
            Files.writeString(Files.createDirectories(file.getParent()).resolve("go.work"), workspace.goWork());
            writeSums(asked, "worksum", file.resolveSibling("go.work.sum"));
        }
        for (Map.Entry<String, String> directory : Shelf.directories().entrySet()) {
            Path replaced = Files.createDirectories(work.resolve(directory.getKey()));
            Files.writeString(replaced.resolve("go.mod"), directory.getValue());
            Files.writeString(replaced.resolve("x.go"), "package x\n");
        }
        for (String name : asked.directories()) {
            Files.writeString(Files.createDirectories(work.resolve(name)).resolve("x.go"), "package x\n");
        }
        if (asked.isVendored()) {
            StringBuilder modules = new StringBuilder();
            asked.parts("require")
                    .forEach(part -> modules.append("# ")
                            .append(part.module().path())
                            .append(' ')
                            .append(part.module().version())
                            .append("\n## explicit; go 1.18\n"));
            Files.writeString(Files.createDirectories(work.resolve("vendor")).resolve("modules.txt"), modules);
        }
        for (String name : asked.installed()) {
            Path program = Files.createDirectories(home.resolve("bin")).resolve(name);
            Files.writeString(program, "#!/bin/sh\n" + Toolchain.script(name) + "\n");
            if (!program.toFile().setExecutable(true)) {
                throw new IOException(program + " cannot be made executable: allow programs below " + home);
            }
        }
        writeSums(asked, "sum", work.resolve("go.sum"));
        for (CommandCase.Part part : asked.parts("cache")) {
            writeCache(part);
        }
        List<String> argv = new ArrayList<>(asked.command().argv(asked.query()));
        argv.set(argv.indexOf("go"), go.toString());
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(Files.createDirectories(work.resolve(workspace.directory()))
                        .toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(asked));
        Path output = home.resolve("output");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException("go did not end within " + LIMIT_SECONDS + " s: " + asked);
        }
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private Map<String, String> environment(CommandCase asked) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH",
                home.resolve("bin") + ":/usr/bin:/bin",
                "HOME",
                home.toString(),
                "GOENV",
                "off",
                "GOTOOLCHAIN",
                "local",
                "GOPROXY",
                asked.goproxy(server),
                "GOSUMDB",
                asked.gosumdb(shelf, server),
                "HTTPS_PROXY",
                "http://127.0.0.1:9"));
        environment.putAll(variables);
        asked.state().stream()
                .filter(word -> word.contains("="))
                .forEach(word -> environment.put(
                        word.replaceAll("=.*", ""),
                        word.replaceAll("^[^=]*=", "").replace("HOME/", home + "/")));
        // a build would take seconds and fetches nothing more
        String dry = asked.command() == FetchCommand.INSTALL ? " -n" : "";
        environment.merge("GOFLAGS", "-modcacherw" + dry, (old, added) -> old + " " + added);
        return environment;
    }

    private void writeSums(CommandCase asked, String kind, Path file) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (CommandCase.Part part : asked.parts(kind)) {
            PublishedModule module = shelf.module(part.module());
            String at = module.path() + " " + module.version();
            if (part.parts().contains(ModulePart.ZIP)) {
                sums.append(at).append(' ').append(module.zipHash()).append('\n');
            }
            if (part.parts().contains(ModulePart.MOD)) {
                sums.append(at).append("/go.mod ").append(module.goModHash()).append('\n');
            }
        }
        if (asked.state().contains(kind + ":malformed")) {
            sums.append("example.com/c v1.0.0\n");
        }
        if (!sums.isEmpty()) {
            Files.writeString(file, sums);
        }
    }

    private void writeCache(CommandCase.Part part) throws IOException {
        Path download = home.resolve("go/pkg/mod/cache/download");
        PublishedModule module = shelf.module(part.module());
        String at = ModulePath.escape(module.path()) + "/@v/" + module.version();
        for (ModulePart kind : part.parts()) {
            switch (kind) {
                case INFO ->
                    write(
                            download,
                            at + ".info",
                            shelf.genuine("/" + at + ".info").body());
                case MOD ->
                    write(
                            download,
                            at + ".mod",
                            shelf.genuine("/" + at + ".mod").body());
                case ZIP -> {
                    write(
                            download,
                            at + ".zip",
                            shelf.genuine("/" + at + ".zip").body());
                    write(download, at + ".ziphash", module.zipHash().getBytes(StandardCharsets.UTF_8));
                }
                case SUMS -> {
                    String record = "lookup/" + ModulePath.escape(module.path()) + "@" + module.version();
                    String tile = shelf.tile();
                    write(download, "sumdb/sum.example/" + record, sumdb("/" + record));
                    write(download, "sumdb/sum.example/" + tile, sumdb("/" + tile));
                }
            }
        }
    }

    private byte[] sumdb(String path) {
        return shelf.sumdb()
                .answer(new HttpRequest("GET", path, Map.of(), new byte[0]))
                .body();
    }

    private static void write(Path root, String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
