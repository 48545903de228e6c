/** Built-in rules. */
module dev.gomoddiag.rules {
    requires dev.gomoddiag;

    exports dev.gomoddiag.rules.text;

    provides dev.gomoddiag.classify.ErrorClassifier with
            dev.gomoddiag.rules.text.TextClassifier;

    opens dev.gomoddiag.rules.config to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.connect to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.dns to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.fix to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.git to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.goproxy to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.http to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.local to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.module to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.proxy to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.separation to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.sumdb to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.tls to
            dev.gomoddiag;
    opens dev.gomoddiag.rules.words to
            dev.gomoddiag;

    provides dev.gomoddiag.rule.Rule with
            dev.gomoddiag.rules.config.ShadowedRule,
            dev.gomoddiag.rules.connect.BrokenConnectionRule,
            dev.gomoddiag.rules.connect.ConnectRule,
            dev.gomoddiag.rules.connect.Ipv6Rule,
            dev.gomoddiag.rules.connect.OfflineRule,
            dev.gomoddiag.rules.connect.LargeHelloRule,
            dev.gomoddiag.rules.connect.PacketSizeRule,
            dev.gomoddiag.rules.connect.SlowRule,
            dev.gomoddiag.rules.dns.ForgedAnswerRule,
            dev.gomoddiag.rules.dns.HijackRule,
            dev.gomoddiag.rules.dns.HostsOverrideRule,
            dev.gomoddiag.rules.dns.LookupRule,
            dev.gomoddiag.rules.dns.RepositoryHostRule,
            dev.gomoddiag.rules.dns.ResolverRule,
            dev.gomoddiag.rules.dns.SlowLookupRule,
            dev.gomoddiag.rules.dns.WrongHostRule,
            dev.gomoddiag.rules.git.DisallowedRule,
            dev.gomoddiag.rules.git.DiscoveryRule,
            dev.gomoddiag.rules.git.GitConfigRule,
            dev.gomoddiag.rules.git.GitProxyRule,
            dev.gomoddiag.rules.git.GitRootsRule,
            dev.gomoddiag.rules.git.GitServerRule,
            dev.gomoddiag.rules.git.GitTrustRule,
            dev.gomoddiag.rules.git.ProtocolRule,
            dev.gomoddiag.rules.git.SshBlockedRule,
            dev.gomoddiag.rules.git.SshConfigRule,
            dev.gomoddiag.rules.git.UrlRewriteRule,
            dev.gomoddiag.rules.goproxy.FolderRule,
            dev.gomoddiag.rules.goproxy.NoFallbackRule,
            dev.gomoddiag.rules.goproxy.OffRule,
            dev.gomoddiag.rules.goproxy.PathRule,
            dev.gomoddiag.rules.goproxy.PrivateLeakRule,
            dev.gomoddiag.rules.goproxy.PrivateTooWideRule,
            dev.gomoddiag.rules.goproxy.SchemeRule,
            dev.gomoddiag.rules.goproxy.ServerRule,
            dev.gomoddiag.rules.goproxy.SettingRule,
            dev.gomoddiag.rules.goproxy.VersionMissingRule,
            dev.gomoddiag.rules.http.Http2Rule,
            dev.gomoddiag.rules.http.MissingFileRule,
            dev.gomoddiag.rules.http.PortalRule,
            dev.gomoddiag.rules.http.StatusRule,
            dev.gomoddiag.rules.http.StorageRule,
            dev.gomoddiag.rules.http.TransferRule,
            dev.gomoddiag.rules.local.CacheRule,
            dev.gomoddiag.rules.local.DirectoryRule,
            dev.gomoddiag.rules.local.GetFlagRule,
            dev.gomoddiag.rules.local.ModeRule,
            dev.gomoddiag.rules.local.OtherToolRule,
            dev.gomoddiag.rules.local.ProjectFolderRule,
            dev.gomoddiag.rules.local.StartRule,
            dev.gomoddiag.rules.local.WorkspaceRule,
            dev.gomoddiag.rules.local.ToolRule,
            dev.gomoddiag.rules.module.AbsenceRule,
            dev.gomoddiag.rules.module.GoModRule,
            dev.gomoddiag.rules.module.InvalidZipRule,
            dev.gomoddiag.rules.module.MajorSuffixRule,
            dev.gomoddiag.rules.module.NoPackageRule,
            dev.gomoddiag.rules.module.PathRule,
            dev.gomoddiag.rules.module.ReplacementRule,
            dev.gomoddiag.rules.module.RequirementRule,
            dev.gomoddiag.rules.module.RevisionRule,
            dev.gomoddiag.rules.module.ToolchainRule,
            dev.gomoddiag.rules.proxy.ForwardProxyRule,
            dev.gomoddiag.rules.proxy.IgnoredSettingRule,
            dev.gomoddiag.rules.proxy.PrivateTargetRule,
            dev.gomoddiag.rules.proxy.CgiProxyRule,
            dev.gomoddiag.rules.proxy.ProxySettingRule,
            dev.gomoddiag.rules.sumdb.InconsistentRule,
            dev.gomoddiag.rules.sumdb.KeyRule,
            dev.gomoddiag.rules.sumdb.MismatchRule,
            dev.gomoddiag.rules.sumdb.NoRecordRule,
            dev.gomoddiag.rules.sumdb.PrivateModuleRule,
            dev.gomoddiag.rules.sumdb.SettingRule,
            dev.gomoddiag.rules.sumdb.SumFileRule,
            dev.gomoddiag.rules.sumdb.SumLineRule,
            dev.gomoddiag.rules.sumdb.UnreachableRule,
            dev.gomoddiag.rules.tls.CertificateRule,
            dev.gomoddiag.rules.tls.ClockRule,
            dev.gomoddiag.rules.tls.InterceptionRule,
            dev.gomoddiag.rules.tls.OldRootsRule,
            dev.gomoddiag.rules.tls.ReplacedRootsRule,
            dev.gomoddiag.rules.tls.SelectiveCutRule,
            dev.gomoddiag.rules.words.TextRule;
}
