/** Built-in probes. */
module dev.gomoddiag.probes {
    requires dev.gomoddiag;
    requires okhttp3;
    requires org.dnsjava;
    requires org.eclipse.jgit;
    requires org.slf4j;

    provides dev.gomoddiag.probe.Probe with
            dev.gomoddiag.probes.fetch.EntryProbe,
            dev.gomoddiag.probes.fetch.FetchProbe,
            dev.gomoddiag.probes.fetch.SumdbProbe;
    provides dev.gomoddiag.remedy.Rehearser with
            dev.gomoddiag.probes.fetch.LiveRehearser;
}
