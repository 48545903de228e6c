package dev.gomoddiag.rules.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Something that a message's surroundings say about it; conditions of causes are made of these. */
enum Facet {
    /** Certainly about fetching modules. */
    FETCH,
    /** The forward proxy was dialled. */
    PROXYCONNECT,
    /** A SOCKS server answered. */
    SOCKS,
    /** The checksum of a module was looked up. */
    VERIFYING,
    /** The answer's body was being read. */
    BODY,
    /** A page with go-import tags was asked for. */
    DISCOVERY,
    /** A go toolchain was being fetched. */
    TOOLCHAIN,
    /** A version control program ran. */
    VCS,
    /** Quoted from another machine. */
    REMOTE,
    /** The dialled address is of this machine. */
    LOOPBACK,
    /** The dialled address is 0.0.0.0 or ::. */
    ZERO,
    IPV6,
    PORT_ZERO,
    /** A URL was named. */
    URL,
    /** The URL that was got is none that go gets: neither a module proxy's nor a checksum database's nor an import page. */
    OTHER_URL,
    /** Another host than the URL's was dialled, on another port: the forward proxy. */
    OTHER_HOST,
    /** git sent a login, and the server did not take it. */
    LOGIN_REFUSED,
    /** A test of a Go program says it. */
    OF_TEST,
    /** Somebody broke the command off. */
    CANCELLED,
    /** The URL names this machine. */
    LOCAL_URL,
    /** The URL is not https. */
    PLAIN_URL,
    /** The URL is of a checksum database, itself or through a module proxy. */
    SUMDB,
    /** The checksum database was asked through a module proxy. */
    SUMDB_PROXIED,
    /** It was asked whether the module proxy serves the checksum database. */
    SUPPORTED,
    /** A part of the checksum database's tree was asked for. */
    TILE,
    /** The content of a module was asked for. */
    ZIP,
    /** The host stores zips for a module proxy. */
    STORAGE,
    /** The host is a well-known public module proxy or checksum database. */
    PUBLIC_PROXY,
    /** The host is well known to let clients in: what it seems to refuse, somebody in between refuses. */
    OPEN_HOST,
    /** The module's versions are known to be there: Go's own repositories. */
    FAMOUS_MODULE,
    /** The module is on a hosting service that everybody reaches, whether or not its repository is private. */
    PUBLIC_FORGE,
    /** The checksum database is none of Go's own. */
    OTHER_DATABASE,
    /** The host stands for one in a manual: somebody copied it. */
    PLACEHOLDER,
    /** The address is known to stand in for blocked names. */
    SINKHOLE,
    /** git was fetching objects, so that it had listed refs before. */
    OBJECTS,
    /** The quoted message of another machine is of the network, the resolver or TLS. */
    QUOTED_NETWORK,
    /** It took long enough for a time-out. */
    SLOW,
    /** It ended too soon for a time-out. */
    QUICK,
    /** The deciding message is of the network, the resolver or TLS. */
    NETWORK,
    /** The GOPATH mode of old go. */
    GOPATH_MODE;

    /** In the order of the constants. */
    static final Map<String, Facet> BY_LABEL = byLabel();

    private static Map<String, Facet> byLabel() {
        Map<String, Facet> facets = new LinkedHashMap<>();
        for (Facet facet : values()) {
            facets.put(facet.label(), facet);
        }
        return Collections.unmodifiableMap(facets);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
