/** The entry point, the contracts of probes, rules and remedies, the Go model and the engine of gomod-diag. */
module dev.gomoddiag {
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.gomoddiag;
    exports dev.gomoddiag.classify;
    exports dev.gomoddiag.client;
    exports dev.gomoddiag.diagnosis;
    exports dev.gomoddiag.event;
    exports dev.gomoddiag.fact;
    exports dev.gomoddiag.host;
    exports dev.gomoddiag.modfile;
    exports dev.gomoddiag.module;
    exports dev.gomoddiag.plan;
    exports dev.gomoddiag.probe;
    exports dev.gomoddiag.remedy;
    exports dev.gomoddiag.render;
    exports dev.gomoddiag.rule;
    exports dev.gomoddiag.settings;
    exports dev.gomoddiag.text;
    exports dev.gomoddiag.toolchain;

    uses dev.gomoddiag.classify.ErrorClassifier;
    uses dev.gomoddiag.host.HostResolver.Factory;
    uses dev.gomoddiag.probe.Probe;
    uses dev.gomoddiag.remedy.Rehearser;
    uses dev.gomoddiag.rule.Rule;
}
