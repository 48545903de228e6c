package dev.gomoddiag.lab;

import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.util.TreeMap;

/** The modules of a world. */
public final class Modules {
    private final ModuleCatalogue open;
    private final ModuleCatalogue closed;
    private final ModuleCatalogue all = ModuleCatalogue.of();

    Modules(Draw draw) {
        String path = draw.value("module");
        open = ModuleCatalogue.of(
                PublishedModule.of(path, draw.value("older")),
                PublishedModule.of(path, draw.value("version")),
                PublishedModule.of("github.com/Az" + draw.value("org") + "/Upper", draw.value("version")),
                declaring("github.com/" + draw.value("org") + "/renamed", "github.com/original/" + draw.value("name")),
                declaring(
                        "github.com/" + draw.value("org") + "/twice", "github.com/" + draw.value("org") + "/twice/v2"),
                with("github.com/" + draw.value("org") + "/broken", "module \"unclosed\nrequire (\n"),
                with(
                        "github.com/" + draw.value("org") + "/future",
                        "module github.com/" + draw.value("org") + "/future\n\ngo 1.99.0\n"),
                with(
                        vanityRepository(draw),
                        "module go." + draw.value("corp") + "/" + draw.value("name") + "\n\ngo 1.18\n"));
        open.add(with(
                "github.com/" + draw.value("org") + "/needy",
                "module github.com/" + draw.value("org") + "/needy\n\ngo 1.16\n\nrequire github.com/"
                        + draw.value("org") + "/withdrawn v1.4.0\n"));
        open.add(declaring("github.com/" + draw.value("org") + "/lower", "github.com/" + draw.value("org") + "/Lower"));
        open.add(colliding("github.com/" + draw.value("org") + "/twins"));
        closed = ModuleCatalogue.of(
                PublishedModule.of(draw.value("private"), draw.value("older")),
                PublishedModule.of(draw.value("private"), draw.value("version")));
        open.all().forEach(all::add);
        closed.all().forEach(all::add);
    }

    static String vanityRepository(Draw draw) {
        return "github.com/" + draw.value("org") + "/" + draw.value("name") + "-source";
    }

    private static PublishedModule declaring(String repository, String path) {
        return with(repository, "module " + path + "\n\ngo 1.18\n");
    }

    /** Two of its files are one where names differ by case alone, which go does not allow. */
    private static PublishedModule colliding(String repository) {
        PublishedModule plain = PublishedModule.of(repository, "v1.0.0");
        TreeMap<String, String> files = new TreeMap<>(plain.files());
        files.put("Twin.go", "package twins\n");
        files.put("twin.go", "package twins\n");
        return new PublishedModule(repository, plain.version(), plain.time(), files);
    }

    private static PublishedModule with(String repository, String goMod) {
        PublishedModule plain = PublishedModule.of(repository, "v1.0.0");
        TreeMap<String, String> files = new TreeMap<>(plain.files());
        files.put("go.mod", goMod);
        return new PublishedModule(repository, plain.version(), plain.time(), files);
    }

    public ModuleCatalogue open() {
        return open;
    }

    ModuleCatalogue closed() {
        return closed;
    }

    ModuleCatalogue all() {
        return all;
    }
}
