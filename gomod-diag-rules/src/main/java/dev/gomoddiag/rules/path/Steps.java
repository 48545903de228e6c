package dev.gomoddiag.rules.path;

import dev.gomoddiag.plan.FetchStep;

/** Reads what rules need from a step, whatever its kind. */
final class Steps {
    private Steps() {}

    static String module(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return http.module();
        }
        return step instanceof FetchStep.GitStep git ? git.module() : "";
    }

    static String version(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return http.version();
        }
        return step instanceof FetchStep.GitStep git ? git.version() : "";
    }

    /** The URL as go prints it, without credentials; "" for a stop. */
    static String url(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return http.url().shown();
        }
        return step instanceof FetchStep.GitStep git ? git.asked().shown() : "";
    }
}
