/** Built-in probes. */
module dev.gomoddiag.probes {
    requires dev.gomoddiag;
    requires okhttp3;
    requires org.dnsjava;
    requires org.eclipse.jgit;
    requires org.slf4j;

    // Texts are read by the api from beside the class that names them.
    opens dev.gomoddiag.probes.connect to
            dev.gomoddiag;
    opens dev.gomoddiag.probes.fetch to
            dev.gomoddiag;

    provides dev.gomoddiag.host.HostResolver.Factory with
            dev.gomoddiag.probes.dns.GoResolverFactory;
    provides dev.gomoddiag.probe.Probe with
            dev.gomoddiag.probes.connect.ControlProbe,
            dev.gomoddiag.probes.connect.TcpProbe,
            dev.gomoddiag.probes.dns.DnsProbe,
            dev.gomoddiag.probes.dns.OwnerProbe,
            dev.gomoddiag.probes.dns.RepositoryNameProbe,
            dev.gomoddiag.probes.dns.TcpNameProbe,
            dev.gomoddiag.probes.fetch.CacheProbe,
            dev.gomoddiag.probes.fetch.EntryProbe,
            dev.gomoddiag.probes.fetch.FetchProbe,
            dev.gomoddiag.probes.fetch.GoSumProbe,
            dev.gomoddiag.probes.fetch.ProjectProbe,
            dev.gomoddiag.probes.fetch.RequirementsProbe,
            dev.gomoddiag.probes.fetch.SumdbProbe,
            dev.gomoddiag.probes.fetch.ToolchainProbe,
            dev.gomoddiag.probes.local.HomeProbe,
            dev.gomoddiag.probes.local.ToolsProbe,
            dev.gomoddiag.probes.proxy.ForwardProxyProbe,
            dev.gomoddiag.probes.proxy.UnusedProxyProbe,
            dev.gomoddiag.probes.tls.TlsProbe,
            dev.gomoddiag.probes.tls.VariationProbe;
    provides dev.gomoddiag.remedy.Rehearser with
            dev.gomoddiag.probes.fetch.LiveRehearser;
}
