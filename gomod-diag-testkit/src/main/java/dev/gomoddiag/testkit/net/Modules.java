package dev.gomoddiag.testkit.net;

/** The modules that exist in the embedded network. */
final class Modules {
    static final ModuleCatalogue PUBLIC = ModuleCatalogue.of(
            PublishedModule.of("github.com/gin-gonic/gin", "v1.9.0"),
            PublishedModule.of("github.com/gin-gonic/gin", "v1.9.1"),
            PublishedModule.of("github.com/mattn/go-isatty", "v0.0.19"),
            PublishedModule.of("github.com/mattn/go-isatty", "v0.0.20"),
            PublishedModule.of("github.com/Azure/go-ansiterm", "v0.1.0"));

    static final ModuleCatalogue PRIVATE = ModuleCatalogue.of(
            PublishedModule.of("git.corp.example/team/secret", "v1.0.0"),
            PublishedModule.of("git.corp.example/team/secret", "v1.2.0"),
            PublishedModule.of("github.com/acme/secret", "v0.3.0"));

    static final ModuleCatalogue ALL = all();

    private Modules() {}

    private static ModuleCatalogue all() {
        ModuleCatalogue all = new ModuleCatalogue();
        PUBLIC.all().forEach(all::add);
        PRIVATE.all().forEach(all::add);
        return all;
    }
}
