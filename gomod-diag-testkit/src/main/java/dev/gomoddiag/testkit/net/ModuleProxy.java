package dev.gomoddiag.testkit.net;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Serves modules by the GOPROXY protocol, and a checksum database under {@code /sumdb/} if it mirrors one. */
public final class ModuleProxy implements WebContent {
    private static final Pattern LATEST = Pattern.compile("/(.+)/@latest");
    private static final Pattern LIST = Pattern.compile("/(.+)/@v/list");
    private static final Pattern FILE = Pattern.compile("/(.+)/@v/([^/]+)\\.(info|mod|zip)");
    private static final Pattern SUMDB = Pattern.compile("/sumdb/([^/]+)(/.+)");

    private final ModuleCatalogue modules;
    private final Optional<ChecksumDatabase> sumdb;

    private ModuleProxy(ModuleCatalogue modules, Optional<ChecksumDatabase> sumdb) {
        this.modules = Objects.requireNonNull(modules, "modules");
        this.sumdb = sumdb;
    }

    /** Answers 404 under {@code /sumdb/}. */
    public static ModuleProxy of(ModuleCatalogue modules) {
        return new ModuleProxy(modules, Optional.empty());
    }

    public static ModuleProxy mirroring(ModuleCatalogue modules, ChecksumDatabase sumdb) {
        return new ModuleProxy(modules, Optional.of(sumdb));
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        String path = request.path();
        Matcher mirrored = SUMDB.matcher(path);
        if (mirrored.matches()) {
            return sumdb.filter(database -> database.name().equals(mirrored.group(1)))
                    .map(database -> database.answer(mirrored.group(2)))
                    .orElseGet(() -> HttpAnswer.text(404, "not found: no such checksum database\n"));
        }
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            return list(BangCode.decode(list.group(1)));
        }
        Matcher latest = LATEST.matcher(path);
        if (latest.matches()) {
            String module = BangCode.decode(latest.group(1));
            return modules.newest(module)
                    .map(found -> HttpAnswer.json(found.info()))
                    .orElseGet(() -> unknown(module, "latest"));
        }
        Matcher file = FILE.matcher(path);
        return file.matches()
                ? file(BangCode.decode(file.group(1)), BangCode.decode(file.group(2)), file.group(3))
                : HttpAnswer.text(404, "not found\n");
    }

    private HttpAnswer list(String module) {
        List<PublishedModule> versions = modules.versions(module);
        return versions.isEmpty()
                ? HttpAnswer.text(404, "not found: module " + module + ": no such module\n")
                : HttpAnswer.text(
                        200, versions.stream().map(it -> it.version() + "\n").collect(Collectors.joining()));
    }

    private HttpAnswer file(String module, String version, String kind) {
        return modules.find(module, version)
                .map(found -> switch (kind) {
                    case "info" -> HttpAnswer.json(found.info());
                    case "mod" ->
                        HttpAnswer.of(
                                200, "text/plain; charset=UTF-8", found.goMod().getBytes(StandardCharsets.UTF_8));
                    default -> HttpAnswer.of(200, "application/zip", found.zip());
                })
                .orElseGet(() -> unknown(module, version));
    }

    private HttpAnswer unknown(String module, String version) {
        String reason = modules.versions(module).isEmpty() ? "no such module" : "unknown revision " + version;
        return HttpAnswer.text(404, "not found: " + module + "@" + version + ": invalid version: " + reason + "\n");
    }
}
