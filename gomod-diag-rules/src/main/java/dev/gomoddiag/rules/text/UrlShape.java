package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure.Stage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the form of a URL tells: go's own are those of the GOPROXY protocol, of the checksum database and of {@code
 * ?go-get=1} (cmd/go/internal/modfetch, golang.org/ref/mod#goproxy-protocol).
 *
 * @param endpoint the host and the port, where the URL names it; a file has none
 * @param stage empty where the URL is none of go's own
 */
record UrlShape(String url, Endpoint endpoint, Optional<Stage> stage, ModuleName module, Set<Facet> facets) {
    static final UrlShape NONE =
            new UrlShape("", Endpoint.NONE, Optional.empty(), ModuleName.NONE, EnumSet.noneOf(Facet.class));

    /** The port that it names or implies; 0 where it does neither. */
    int port() {
        int implied = url.startsWith("https:") ? 443 : url.startsWith("http:") ? 80 : 0;
        return endpoint.port().orElse(implied);
    }

    static UrlShape of(String text) {
        int scheme = text.indexOf(":/");
        int at = text.indexOf('@');
        int end = firstOf(":/", text, at + 1);
        if (scheme < 0 && at > 0 && end < text.length()) {
            Endpoint endpoint = new Endpoint(text.substring(at + 1, end), OptionalInt.empty());
            return new UrlShape(text, endpoint, Optional.empty(), ModuleName.NONE, EnumSet.of(Facet.URL));
        }
        if (scheme <= 0 || text.length() > 4096) {
            return new UrlShape(text, Endpoint.NONE, Optional.empty(), ModuleName.NONE, EnumSet.noneOf(Facet.class));
        }
        int from = scheme + 2;
        while (from < text.length() && text.charAt(from) == '/') {
            from++;
        }
        if (text.startsWith("file:")) {
            return read(text, "file", Endpoint.NONE, text.substring(from - 1));
        }
        int slash = firstOf("/?#", text, from);
        String authority = text.substring(from, slash);
        Endpoint endpoint = Endpoint.of(authority.substring(authority.lastIndexOf('@') + 1));
        return read(text, text.substring(0, scheme), endpoint, text.substring(slash));
    }

    private static UrlShape read(String url, String scheme, Endpoint endpoint, String path) {
        Set<Facet> facets = EnumSet.of(Facet.URL);
        if (scheme.equals("http")) {
            facets.add(Facet.PLAIN_URL);
        }
        if (endpoint.isLoopback()) {
            facets.add(Facet.LOCAL_URL);
        }
        Optional<Stage> stage = stage(endpoint.host(), path, facets);
        if (stage.isPresent()) {
            facets.add(Facet.FETCH);
        } else if (scheme.startsWith("http")) {
            facets.add(Facet.OTHER_URL);
        }
        return new UrlShape(url, endpoint, stage, module(endpoint.host(), path), facets);
    }

    private static Optional<Stage> stage(String host, String path, Set<Facet> facets) {
        if (path.contains("?go-get=1")) {
            facets.add(Facet.DISCOVERY);
            return Optional.of(Stage.DISCOVERY);
        }
        if (path.contains("/sumdb/")
                || path.contains("/lookup/")
                || path.contains("/tile/8/")
                || host.startsWith("sum.")) {
            facets.add(Facet.SUMDB);
            int proxied = path.indexOf("/sumdb/");
            if (proxied >= 0) {
                facets.add(Facet.SUMDB_PROXIED);
                if (!path.startsWith("sum.golang.", proxied + "/sumdb/".length())) {
                    facets.add(Facet.OTHER_DATABASE);
                }
            }
            if (path.contains("/tile/")) {
                facets.add(Facet.TILE);
            }
            if (path.endsWith("/supported")) {
                facets.add(Facet.SUPPORTED);
            }
            return Optional.of(Stage.VERIFICATION);
        }
        if (path.contains("/@v/") || path.endsWith("/@latest")) {
            if (path.endsWith(".zip")) {
                facets.add(Facet.ZIP);
            }
            boolean query = path.endsWith("/list") || path.endsWith("/@latest") || path.endsWith(".info");
            return Optional.of(query ? Stage.QUERY : Stage.DOWNLOAD);
        }
        return Optional.empty();
    }

    private static ModuleName module(String host, String path) {
        int lookup = path.indexOf("/lookup/");
        if (lookup >= 0) {
            return ModuleName.escaped(path.substring(lookup + "/lookup/".length()));
        }
        int marker = Math.max(path.indexOf("/@v/"), path.indexOf("/@latest"));
        if (marker > 0) {
            String version = path.startsWith("/@v/", marker) ? path.substring(marker + 4) : "";
            int dot = version.lastIndexOf('.');
            boolean file =
                    dot > 0 && (version.endsWith(".info") || version.endsWith(".mod") || version.endsWith(".zip"));
            return ModuleName.escaped(dotted(path.substring(0, marker)), file ? version.substring(0, dot) : "");
        }
        int query = path.indexOf("?go-get=1");
        return query < 0 ? ModuleName.NONE : new ModuleName(host + path.substring(0, query), "");
    }

    /** The path from its first element with a dot on: what stands in front is the base of the module proxy. */
    private static String dotted(String path) {
        int from = 1;
        while (from < path.length()) {
            int slash = firstOf("/", path, from);
            if (path.substring(from, slash).indexOf('.') > 0) {
                return path.substring(from);
            }
            from = slash + 1;
        }
        return "";
    }

    private static int firstOf(String chars, String text, int from) {
        int at = from;
        while (at < text.length() && chars.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
