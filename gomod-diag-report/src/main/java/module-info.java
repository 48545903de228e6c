/** Reports as JSON with a published schema. */
module dev.gomoddiag.report {
    requires transitive dev.gomoddiag;
    requires com.google.gson;

    exports dev.gomoddiag.report;
}
