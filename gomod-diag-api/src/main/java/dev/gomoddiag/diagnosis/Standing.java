package dev.gomoddiag.diagnosis;

/** What is known of one requirement of a project. */
public enum Standing {
    /** Fetched as a whole. */
    FETCHED("fetched"),
    /** Its version is there. */
    FOUND("found"),
    /** Not asked for; what was asked for on its route is there. */
    PRESUMED("presumed"),
    /** Cannot be fetched. */
    FAILED("failed"),
    /** Replaced by a directory: nothing is fetched. */
    LOCAL("local"),
    /** An exclude line leaves this version out. */
    EXCLUDED("excluded"),
    /** Time ran out first, or what was seen contradicts itself. */
    UNKNOWN("unknown");

    private final String id;

    Standing(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
