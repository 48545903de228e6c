/** Built-in rules. */
module dev.gomoddiag.rules {
    requires dev.gomoddiag;

    exports dev.gomoddiag.rules.text;

    opens dev.gomoddiag.rules.connect to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.dns to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.fix to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.http to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.module to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.proxy to
            dev.gomoddiag;

    provides dev.gomoddiag.rule.Rule with
            dev.gomoddiag.rules.connect.BrokenConnectionRule,
            dev.gomoddiag.rules.connect.ConnectRule,
            dev.gomoddiag.rules.connect.OfflineRule,
            dev.gomoddiag.rules.dns.HijackRule,
            dev.gomoddiag.rules.dns.HostsOverrideRule,
            dev.gomoddiag.rules.dns.LookupRule,
            dev.gomoddiag.rules.dns.ResolverRule,
            dev.gomoddiag.rules.http.StatusRule,
            dev.gomoddiag.rules.http.StorageRule,
            dev.gomoddiag.rules.module.AbsenceRule,
            dev.gomoddiag.rules.module.MajorSuffixRule,
            dev.gomoddiag.rules.module.PathRule,
            dev.gomoddiag.rules.proxy.ForwardProxyRule,
            dev.gomoddiag.rules.proxy.ProxySettingRule;
    provides dev.gomoddiag.classify.ErrorClassifier with
            dev.gomoddiag.rules.text.TextClassifier;
}
