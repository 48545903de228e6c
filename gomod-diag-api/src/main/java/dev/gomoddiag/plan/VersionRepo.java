package dev.gomoddiag.plan;

import java.util.List;

/** Tells the versions of a module ({@code versionRepo} of cmd/go/internal/modload/query.go). */
interface VersionRepo {

    /** The released versions with a prefix, lowest first. */
    Attempt<List<String>> versions(String prefix);

    /** The version that a revision stands for. */
    Attempt<String> stat(String revision);

    /** The newest commit, for modules without releases. */
    Attempt<String> latest();
}
