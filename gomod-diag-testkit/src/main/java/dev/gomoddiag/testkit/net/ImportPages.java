package dev.gomoddiag.testkit.net;

/** The pages that {@code ?go-get=1} asks for. */
final class ImportPages {
    private ImportPages() {}

    static HttpAnswer page(String prefix, String vcs, String repository) {
        return HttpAnswer.html(200, """
                <!DOCTYPE html>
                <html>
                <head>
                <meta charset="utf-8">
                <meta name="go-import" content="%s %s %s">
                </head>
                <body>Nothing to see here.</body>
                </html>
                """.formatted(prefix, vcs, repository));
    }
}
