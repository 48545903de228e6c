/** Built-in probes. */
module dev.gomoddiag.probes {
    requires dev.gomoddiag;
    requires okhttp3;
    requires org.dnsjava;
    requires org.eclipse.jgit;
    requires org.slf4j;
}
