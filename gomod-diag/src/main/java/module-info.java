/** The api together with the built-in probes, rules and reports. */
module dev.gomoddiag.all {
    requires transitive dev.gomoddiag;
    requires dev.gomoddiag.probes;
    requires dev.gomoddiag.rules;
    requires transitive dev.gomoddiag.report;
}
