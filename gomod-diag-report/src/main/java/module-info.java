/** Reports as JSON, HTML, Markdown, SARIF and JUnit XML. */
module dev.gomoddiag.report {
    requires dev.gomoddiag;
    requires com.google.gson;
}
