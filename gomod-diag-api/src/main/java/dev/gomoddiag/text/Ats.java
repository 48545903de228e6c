package dev.gomoddiag.text;

/** What an {@code @} in a text may be. */
enum Ats {
    /** The end of credentials or the sign before a version of a module. */
    PERHAPS_OF_VERSIONS {
        @Override
        String hidden(String url) {
            int at = ModuleVersion.lastOtherAt(url);
            return url.contains("://")
                    ? UrlSecret.hidden(url, at)
                    : hiddenFrom(UrlSecret.startOfUserinfo(url, at), url, at);
        }
    },

    /** The end of credentials, as in a setting: it names no version. */
    OF_CREDENTIALS {
        @Override
        String hidden(String url) {
            int at = url.lastIndexOf('@');
            return url.contains("://")
                    ? UrlSecret.hidden(url, at)
                    : hiddenFrom(UrlSecret.startOfUser(url, at), url, at);
        }
    };

    /** One URL, or {@code user:password@host}, without its credentials. */
    abstract String hidden(String url);

    private static String hiddenFrom(int start, String url, int at) {
        return start < 0 ? url : url.substring(0, start) + Redaction.CREDENTIALS + url.substring(at);
    }
}
