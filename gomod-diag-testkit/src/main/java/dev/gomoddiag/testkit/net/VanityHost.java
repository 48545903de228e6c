package dev.gomoddiag.testkit.net;

import java.util.Objects;

/** A host that only tells go where the repository of an import path is. */
public final class VanityHost implements WebContent {
    private final String prefix;
    private final String vcs;
    private final String repository;

    private VanityHost(String prefix, String vcs, String repository) {
        this.prefix = Objects.requireNonNull(prefix, "prefix");
        this.vcs = Objects.requireNonNull(vcs, "vcs");
        this.repository = Objects.requireNonNull(repository, "repository");
    }

    /**
     * Every page holds this one go-import tag.
     *
     * @param prefix such as {@code go.corp.example/vanity}
     * @param vcs such as {@code git} or {@code mod}
     * @param repository the URL
     */
    public static VanityHost of(String prefix, String vcs, String repository) {
        return new VanityHost(prefix, vcs, repository);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        return ImportPages.page(prefix, vcs, repository);
    }
}
