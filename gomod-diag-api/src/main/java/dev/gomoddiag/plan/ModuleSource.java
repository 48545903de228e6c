package dev.gomoddiag.plan;

import java.util.List;

/** Where a module is fetched from at one entry of GOPROXY (interface {@code Repo} of cmd/go/internal/modfetch). */
interface ModuleSource {

    /** The released versions with a prefix, lowest first; holds the unknown version where nobody looked. */
    Attempt<List<String>> versions(String prefix);

    /** The version a tag, branch or commit stands for. */
    Attempt<String> stat(String revision);

    /** The newest commit, for modules without releases. */
    Attempt<String> latest();

    Attempt<Payload> mod(String version);

    Attempt<Payload> zip(String version);
}
