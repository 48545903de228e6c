package dev.gomoddiag.commands;

import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.testkit.net.ChecksumDatabase;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.HttpRequest;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.ModuleProxy;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Module proxies that misbehave as the first element of their path says: {@code ok}, {@code 404}, {@code zip-500},
 * {@code b.mod-404} for the module {@code example.com/b} alone, {@code b.zip-altered}, {@code mod-page}
 * for a web page, several joined by {@code +}.
 */
final class Shelf {
    static final String TOOLCHAIN = "v0.0.1-go1.99.0.linux-amd64";

    private static final Pattern PATH = Pattern.compile("/([^/]+)(/.*)");
    private static final Pattern FAULT = Pattern.compile("(?:([a-z0-9]+)\\.)?([a-z]+)-(altered|page|[45]\\d\\d)");
    private static final Pattern FILE = Pattern.compile(".*/([^/]+)/@(?:v/)?(list|latest|.*\\.(?:info|mod|zip))");
    /** What a login page in place of a file looks like. */
    static final String PAGE = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n";

    private static final String MAIN = "package main\n\nfunc main() {}\n";

    private static final List<PublishedModule> ALWAYS = List.of(
            module("m", "v1.0.0", "go 1.18"),
            module("m", "v1.1.0", "go 1.18"),
            module("ret", "v1.0.0", "go 1.18"),
            module("ret", "v1.1.0", "go 1.18"),
            module("ret", "v1.2.0", "go 1.18\n\nretract [v1.1.0, v1.2.0]"),
            module("gone", "v1.0.0", "go 1.18\n\nretract v1.0.0"),
            module("inc", "v1.0.0", ""),
            module("inc", "v2.0.0+incompatible", ""),
            module("incmod", "v1.0.0", "go 1.18"),
            module("incmod", "v2.0.0+incompatible", ""),
            module("a", "v1.0.0", "go 1.18\n\nrequire example.com/b v1.0.0"),
            module("b", "v1.0.0", "go 1.18\n\nrequire example.com/c v1.0.0"),
            module("b", "v1.1.0", "go 1.18\n\nrequire example.com/c v1.1.0"),
            module("c", "v1.0.0", "go 1.18"),
            module("c", "v1.1.0", "go 1.18"),
            module("old", "v1.0.0", "require example.com/b v1.1.0"),
            module("p", "v1.0.0", "go 1.18"),
            module("p", "v1.0.1", "go 1.18"),
            module("p", "v1.0.2-rc.1", "go 1.18"),
            module("p", "v1.1.0", "go 1.18\n\nrequire example.com/b v1.1.0"),
            module("p", "v1.2.0-rc.1", "go 1.18"),
            module("ret", "v1.0.1", "go 1.18"),
            module("inc", "v2.0.1+incompatible", ""),
            module("late", "v1.0.0", "go 1.18"),
            module("late", "v1.0.1-0.20240102030405-abcdefabcdef", "go 1.18"),
            module("soon", "v1.0.0", "go 1.18"),
            module("soon", "v1.0.1-0.20240102030405-abcdefabcdef", "go 1.18"),
            module("soon", "v1.1.0", "go 1.18"),
            module("fork", "v1.0.0", "go 1.18\n\nrequire example.com/c v1.1.0"),
            toolchain(TOOLCHAIN, "exit 0"));

    /** Whose versions and requirements go does not take. */
    private static final List<PublishedModule> ODD = List.of(
            module("bad", "v1.0.0", "go 1.18"),
            module("bad", "v2.0.0", "go 1.18"),
            module("bad/v2", "v2.0.0", "go 1.18"),
            module("bad/v2", "v3.0.0", "go 1.18"),
            module("wants", "v1.0.0", "go 1.18\n\nrequire example.com/bad v2.0.0"),
            module("cycle", "v1.0.0", "go 1.18\n\nrequire main.example v1.0.0"),
            renamed(module("renamed", "v1.0.0", "go 1.18")),
            module("upon", "v1.0.0", "go 1.18\n\nrequire example.com/renamed v1.0.0"),
            module("branchy", "v1.0.0", "go 1.18\n\nrequire example.com/m main"));

    /** What the checksum database does not have, so that its tree stays as it was recorded. */
    private static final List<PublishedModule> UNSUMMED = List.of(
            module("swaps", "v1.0.0", "go 1.18\n\nreplace example.com/b => example.com/fork v1.0.0"),
            module("bars", "v1.0.0", "go 1.18\n\nexclude example.com/b v1.0.0"),
            module("both", "v1.0.0", "go 1.18\n\nexclude example.com/b v1.0.0\n\nreplace example.com/b => ./b"));

    /** Whose versions require one another, so that one that is lowered moves others; not in the database either. */
    private static final List<PublishedModule> LADDERS = List.of(
            module("low", "v1.0.0", "go 1.18"),
            module("low", "v1.1.0", "go 1.18"),
            module("low", "v1.2.0", "go 1.18"),
            requiring("top", "v1.0.0", "1.18", "low v1.0.0"),
            requiring("top", "v1.1.0", "1.18", "low v1.1.0"),
            requiring("top", "v1.2.0", "1.18", "low v1.2.0"),
            requiring("only", "v1.0.0", "1.18", "low v1.2.0"),
            requiring("mid", "v1.0.0", "1.18", "top v1.0.0"),
            requiring("mid", "v1.1.0", "1.18", "top v1.2.0"),
            requiring("deep", "v1.0.0", "1.18", "mid v1.0.0"),
            requiring("deep", "v1.1.0", "1.18", "mid v1.1.0"),
            requiring("utop", "v1.0.0", "1.16", "low v1.0.0"),
            requiring("utop", "v1.1.0", "1.16", "low v1.2.0"),
            requiring("umid", "v1.0.0", "1.16", "utop v1.0.0"),
            requiring("umid", "v1.1.0", "1.16", "utop v1.1.0"),
            requiring("over", "v1.0.0", "1.18", "umid v1.0.0"),
            requiring("over", "v1.1.0", "1.18", "umid v1.1.0"),
            requiring("taken", "v1.0.0", "1.18", "low v1.0.0"),
            requiring("taken", "v1.1.0", "1.18", "low v1.0.0"),
            module("taken", "v1.2.0", "go 1.18\n\nrequire example.com/low v1.2.0\n\nretract v1.1.0"),
            requiring("edge", "v1.0.0", "1.18", "low v1.0.0"),
            requiring("edge", "v1.1.0-rc.1", "1.18", "low v1.1.0"),
            requiring("edge", "v1.1.0", "1.18", "low v1.2.0"),
            requiring("shift", "v1.0.0", "1.18", "low v1.0.0", "top v1.1.0"),
            requiring("shift", "v1.1.0", "1.18", "low v1.2.0"),
            requiring("holed", "v1.0.0", "1.18", "m v1.0.0"),
            requiring("holed", "v1.1.0", "1.18", "low v1.2.0"),
            requiring("fresh", "v1.0.0", "1.99", "low v1.0.0"),
            requiring("fresh", "v1.1.0", "1.18", "low v1.2.0"),
            module("lost", "v1.0.0", "go 1.18"),
            renamed(module("lost", "v1.1.0", "go 1.18")),
            requiring("lost", "v1.2.0", "1.18", "low v1.2.0"),
            requiring("ring", "v1.0.0", "1.18", "turn v1.0.0"),
            requiring("ring", "v1.1.0", "1.18", "turn v1.0.0"),
            requiring("turn", "v1.0.0", "1.18", "ring v1.1.0"),
            requiring("hoop", "v1.0.0", "1.16", "stave v1.0.0"),
            requiring("hoop", "v1.1.0", "1.16"),
            requiring("stave", "v1.0.0", "1.16", "cask v1.0.0"),
            requiring("cask", "v1.0.0", "1.16", "hoop v1.1.0"));

    private final ModuleCatalogue modules;
    private final ModuleCatalogue summed;
    private final ChecksumDatabase sumdb;
    private final ModuleCatalogue altered;
    private final ModuleProxy proxy;

    private Shelf(List<PublishedModule> all) {
        this.modules = ModuleCatalogue.of(
                Stream.of(all, UNSUMMED, LADDERS).flatMap(List::stream).toArray(PublishedModule[]::new));
        this.summed = ModuleCatalogue.of(all.toArray(new PublishedModule[0]));
        this.sumdb = ChecksumDatabase.of("sum.example", summed);
        this.altered = altered(modules);
        this.proxy = ModuleProxy.mirroring(modules, sumdb);
    }

    static Shelf standard() {
        return with(ODD);
    }

    /** With more modules. */
    static Shelf with(List<PublishedModule> more) {
        return new Shelf(Stream.concat(ALWAYS.stream(), more.stream()).toList());
    }

    /** The go.mod files of the directories that {@code replace} lines name. */
    static Map<String, String> directories() {
        return Map.of(
                "./plain", "module example.com/plain\n\ngo 1.18\n",
                "./needs", "module example.com/needs\n\ngo 1.18\n\nrequire example.com/b v1.1.0\n");
    }

    PublishedModule module(ModuleAt wanted) {
        return modules.find(wanted.path(), wanted.version()).orElseThrow();
    }

    ChecksumDatabase sumdb() {
        return sumdb;
    }

    /** The only tile of the database. */
    String tile() {
        return "tile/8/0/000.p/" + summed.all().size();
    }

    HttpAnswer answer(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return HttpAnswer.text(404, "no\n");
        }
        String rest = matcher.group(2);
        HttpAnswer answer = genuine(rest);
        for (String fault : matcher.group(1).split("\\+")) {
            answer = spoilt(fault, rest, answer);
        }
        return answer;
    }

    /** What a proxy without faults says to the rest of a path. */
    HttpAnswer genuine(String rest) {
        return proxy.answer(get(rest.replace("/@v/main.info", "/@latest")));
    }

    private static HttpRequest get(String path) {
        return new HttpRequest("GET", path, Map.of(), new byte[0]);
    }

    private HttpAnswer spoilt(String fault, String path, HttpAnswer answer) {
        if (fault.matches("[45]\\d\\d")) {
            return HttpAnswer.text(Integer.parseInt(fault), "no\n");
        }
        Matcher matcher = FAULT.matcher(fault);
        if (!matcher.matches()) {
            return answer;
        }
        Matcher file = FILE.matcher(path);
        String module = file.matches() ? file.group(1) : "";
        String kind = kind(path, file);
        boolean meant = kind.equals(matcher.group(2))
                && (matcher.group(1) == null || matcher.group(1).equals(module));
        if (!meant) {
            return answer;
        }
        return switch (matcher.group(3)) {
            case "altered" -> ModuleProxy.of(altered).answer(get(path));
            case "page" -> HttpAnswer.text(200, PAGE);
            default -> HttpAnswer.text(Integer.parseInt(matcher.group(3)), "no\n");
        };
    }

    private static String kind(String path, Matcher file) {
        if (file.matches()) {
            return file.group(2).replaceAll(".*\\.", "");
        }
        return path.endsWith("/supported") ? "sup" : path.contains("/lookup/") ? "look" : "tile";
    }

    private static ModuleCatalogue altered(ModuleCatalogue genuine) {
        ModuleCatalogue altered = ModuleCatalogue.of();
        for (PublishedModule module : genuine.all()) {
            TreeMap<String, String> files = new TreeMap<>(module.files());
            files.merge("go.mod", "\n// altered\n", String::concat);
            altered.add(new PublishedModule(module.path(), module.version(), module.time(), files));
        }
        return altered;
    }

    /** A fork that kept the name of the original in its go.mod. */
    private static PublishedModule renamed(PublishedModule module) {
        TreeMap<String, String> files = new TreeMap<>(module.files());
        files.computeIfPresent("go.mod", (name, text) -> text.replace(module.path(), "example.com/original"));
        return new PublishedModule(module.path(), module.version(), module.time(), files);
    }

    private static PublishedModule requiring(String name, String version, String go, String... modules) {
        String lines = Stream.of(modules)
                .map(line -> "\n\nrequire example.com/" + line)
                .collect(Collectors.joining());
        return module(name, version, "go " + go + lines);
    }

    static PublishedModule module(String name, String version, String rest) {
        String path = "example.com/" + name;
        return new PublishedModule(
                path,
                version,
                Instant.parse("2024-03-01T09:00:00Z"),
                new TreeMap<>(Map.of(
                        "go.mod",
                        "module " + path + "\n" + (rest.isEmpty() ? "" : "\n" + rest + "\n"),
                        name.substring(name.lastIndexOf('/') + 1) + ".go",
                        "package " + name.substring(name.lastIndexOf('/') + 1) + "\n",
                        "cmd/main.go",
                        MAIN)));
    }

    /** @param script what its go does, in sh */
    static PublishedModule toolchain(String version, String script) {
        return new PublishedModule(
                "golang.org/toolchain",
                version,
                Instant.parse("2024-03-01T09:00:00Z"),
                new TreeMap<>(Map.of(
                        "go.mod",
                        "module golang.org/toolchain\n",
                        "bin/go",
                        "#!/bin/sh\n" + script + "\n",
                        "bin/gofmt",
                        "#!/bin/sh\n",
                        "lib/x",
                        "",
                        "pkg/tool/x",
                        "")));
    }
}
