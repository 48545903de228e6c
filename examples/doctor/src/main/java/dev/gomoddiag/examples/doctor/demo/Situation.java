package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.module.ModuleQuery;
import java.util.Objects;

/** A machine and what is to be fetched on it. */
public record Situation(HostEnvironment host, ModuleQuery query) {
    /** The module that is fetched where the module does not matter. */
    static final String GIN = "github.com/gin-gonic/gin@v1.9.1";

    public Situation {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(query, "query");
    }

    static Situation fetchingGin(HostEnvironment host) {
        return new Situation(host, ModuleQuery.parse(GIN));
    }

    static Situation fetching(String query, HostEnvironment host) {
        return new Situation(host, ModuleQuery.parse(query));
    }
}
