package dev.gomoddiag.rules;

import dev.gomoddiag.diagnosis.CauseId;
import java.util.ArrayList;
import java.util.List;

/** Every cause that the built-in rules recognise by measurement. Ids are never renamed. */
public final class Causes {
    private static final List<CauseId> ALL = new ArrayList<>();

    public static final CauseId NET_OFFLINE = of("net.offline");
    public static final CauseId NET_REFUSED = of("net.tcp.refused");
    public static final CauseId NET_TIMEOUT = of("net.tcp.timeout");
    public static final CauseId NET_UNREACHABLE = of("net.tcp.unreachable");
    public static final CauseId NET_RESET = of("net.tcp.reset");
    public static final CauseId NET_HANG = of("net.hang");
    public static final CauseId NET_THROTTLED = of("net.throttled");
    public static final CauseId NET_MTU_BLACKHOLE = of("net.mtu.blackhole");
    public static final CauseId NET_IPV6_BROKEN = of("net.ipv6.broken");
    public static final CauseId NET_LOCAL_FIREWALL = of("net.local-firewall");

    public static final CauseId DNS_NXDOMAIN = of("dns.nxdomain");
    public static final CauseId DNS_NODATA = of("dns.nodata");
    public static final CauseId DNS_SERVFAIL = of("dns.servfail");
    public static final CauseId DNS_REFUSED = of("dns.refused");
    public static final CauseId DNS_TIMEOUT = of("dns.timeout");
    public static final CauseId DNS_SLOW = of("dns.slow");
    public static final CauseId DNS_RESOLVER_MISCONFIGURED = of("dns.resolver.misconfigured");
    public static final CauseId DNS_HOSTS_OVERRIDE = of("dns.hosts-override");
    public static final CauseId DNS_HIJACKED_LOOPBACK = of("dns.hijacked.loopback");
    public static final CauseId DNS_HIJACKED_ZERO = of("dns.hijacked.zero");
    public static final CauseId DNS_HIJACKED_PRIVATE = of("dns.hijacked.private");
    public static final CauseId DNS_HIJACKED_WRONG_HOST = of("dns.hijacked.wrong-host");
    public static final CauseId DNS_HIJACKED_INJECTED = of("dns.hijacked.injected");

    public static final CauseId PROXY_UNREACHABLE = of("proxy.unreachable");
    public static final CauseId PROXY_UNRESOLVED = of("proxy.unresolved");
    public static final CauseId PROXY_AUTH_REQUIRED = of("proxy.auth-required");
    public static final CauseId PROXY_DENIED = of("proxy.denied");
    public static final CauseId PROXY_UPSTREAM_FAILED = of("proxy.upstream-failed");
    public static final CauseId PROXY_CONFIG_INVALID = of("proxy.config-invalid");
    public static final CauseId PROXY_CONFIG_IGNORED = of("proxy.config-ignored");
    public static final CauseId PROXY_NO_PROXY_MISMATCH = of("proxy.no-proxy-mismatch");
    public static final CauseId PROXY_SOCKS_FAILURE = of("proxy.socks-failure");
    public static final CauseId PROXY_SOCKS_AUTH = of("proxy.socks-auth");

    public static final CauseId TLS_UNTRUSTED_CA = of("tls.untrusted-ca");
    public static final CauseId TLS_SELF_SIGNED = of("tls.self-signed");
    public static final CauseId TLS_MISSING_INTERMEDIATE = of("tls.missing-intermediate");
    public static final CauseId TLS_INTERCEPTED = of("tls.intercepted");
    public static final CauseId TLS_ROOTS_MISSING = of("tls.roots-missing");
    public static final CauseId TLS_EXPIRED = of("tls.expired");
    public static final CauseId TLS_NOT_YET_VALID = of("tls.not-yet-valid");
    public static final CauseId TLS_CLOCK_SKEW = of("tls.clock-skew");
    public static final CauseId TLS_HOSTNAME_MISMATCH = of("tls.hostname-mismatch");
    public static final CauseId TLS_NOT_TLS = of("tls.not-tls");
    public static final CauseId TLS_HANDSHAKE_FAILURE = of("tls.handshake-failure");
    public static final CauseId TLS_PROTOCOL_VERSION = of("tls.protocol-version");
    public static final CauseId TLS_WEAK_SIGNATURE = of("tls.weak-signature");
    public static final CauseId TLS_CLIENT_CERT_REQUIRED = of("tls.client-cert-required");
    public static final CauseId TLS_SNI_RESET = of("tls.sni-reset");

    public static final CauseId HTTP_CAPTIVE_PORTAL = of("http.captive-portal");
    public static final CauseId HTTP_AUTH_REQUIRED = of("http.auth-required");
    public static final CauseId HTTP_FORBIDDEN = of("http.forbidden");
    public static final CauseId HTTP_NOT_FOUND = of("http.not-found");
    public static final CauseId HTTP_RATE_LIMITED = of("http.rate-limited");
    public static final CauseId HTTP_LEGAL_BLOCK = of("http.legal-block");
    public static final CauseId HTTP_SERVER_ERROR = of("http.server-error");
    public static final CauseId HTTP_GATEWAY_TIMEOUT = of("http.gateway-timeout");
    public static final CauseId HTTP_REDIRECT_BROKEN = of("http.redirect-broken");
    public static final CauseId HTTP_H2_BROKEN = of("http.h2-broken");
    public static final CauseId HTTP_TRUNCATED = of("http.truncated");

    public static final CauseId GOPROXY_OFF = of("goproxy.off");
    public static final CauseId GOPROXY_INVALID_CONFIG = of("goproxy.invalid-config");
    public static final CauseId GOPROXY_NO_FALLBACK = of("goproxy.no-fallback");
    public static final CauseId GOPROXY_NOT_A_PROXY = of("goproxy.not-a-proxy");
    public static final CauseId GOPROXY_PRIVATE_LEAK = of("goproxy.private-module-leak");
    public static final CauseId GOPROXY_PRIVATE_TOO_WIDE = of("goproxy.private-too-wide");
    public static final CauseId GOPROXY_VERSION_MISSING = of("goproxy.version-missing");
    public static final CauseId GOPROXY_CORRUPT = of("goproxy.corrupt");
    public static final CauseId GOPROXY_STORAGE_BLOCKED = of("goproxy.storage-blocked");
    public static final CauseId GOPROXY_UPSTREAM_FAILURE = of("goproxy.upstream-failure");
    public static final CauseId GOPROXY_SUMDB_UNSUPPORTED = of("goproxy.sumdb-unsupported");

    public static final CauseId CONFIG_SHADOWED = of("config.shadowed");

    public static final CauseId SUMDB_UNREACHABLE = of("sumdb.unreachable");
    public static final CauseId SUMDB_CONFIG_INVALID = of("sumdb.config-invalid");
    public static final CauseId SUMDB_PRIVATE_MODULE = of("sumdb.private-module");
    public static final CauseId SUMDB_MISMATCH = of("sumdb.mismatch");
    public static final CauseId GOSUM_MISMATCH = of("gosum.mismatch");
    public static final CauseId SUMDB_INCONSISTENT = of("sumdb.inconsistent");

    public static final CauseId VCS_DISCOVERY_FAILED = of("vcs.discovery-failed");
    public static final CauseId VCS_DISALLOWED = of("vcs.disallowed");
    public static final CauseId VCS_TOOL_MISSING = of("vcs.tool-missing");
    public static final CauseId GIT_AUTH_REQUIRED = of("git.auth-required");
    public static final CauseId GIT_AUTH_FAILED = of("git.auth-failed");
    public static final CauseId GIT_ACCESS_DENIED = of("git.access-denied");
    public static final CauseId GIT_REPO_NOT_FOUND = of("git.repo-not-found");
    public static final CauseId GIT_SSH_BLOCKED = of("git.ssh-blocked");
    public static final CauseId GIT_SSH_KEY_REJECTED = of("git.ssh-key-rejected");
    public static final CauseId GIT_SSH_HOST_KEY_UNKNOWN = of("git.ssh-hostkey-unknown");
    public static final CauseId GIT_SSH_HOST_KEY_CHANGED = of("git.ssh-hostkey-changed");
    public static final CauseId GIT_URL_REWRITE = of("git.url-rewrite");
    public static final CauseId GIT_CONFIG_PROXY = of("git.config-proxy");
    public static final CauseId GIT_CONFIG_SSL = of("git.config-ssl");
    public static final CauseId GIT_CONFIG_INVALID = of("git.config-invalid");

    public static final CauseId MODULE_NOT_FOUND = of("module.not-found");
    public static final CauseId MODULE_VERSION_UNKNOWN = of("module.version-unknown");
    public static final CauseId MODULE_INVALID_PATH = of("module.invalid-path");
    public static final CauseId MODULE_MAJOR_SUFFIX = of("module.major-version-suffix");
    public static final CauseId MODULE_PATH_MISMATCH = of("module.path-mismatch");
    public static final CauseId MODULE_BAD_GOMOD = of("module.bad-gomod");
    public static final CauseId MODULE_INVALID_ZIP = of("module.invalid-zip");
    public static final CauseId MODULE_REPLACE_MISSING = of("module.replace-missing");
    public static final CauseId MODULE_NO_PACKAGE = of("module.no-package");

    public static final CauseId LOCAL_GIT_MISSING = of("local.git-missing");
    public static final CauseId LOCAL_SSH_MISSING = of("local.ssh-missing");
    public static final CauseId LOCAL_MODULES_OFF = of("local.modules-off");
    public static final CauseId LOCAL_VENDOR_MODE = of("local.vendor-mode");
    public static final CauseId LOCAL_GOFLAGS_INVALID = of("local.goflags-invalid");
    public static final CauseId LOCAL_GOPATH_INVALID = of("local.gopath-invalid");
    public static final CauseId LOCAL_CACHE_CORRUPT = of("local.cache-corrupt");
    public static final CauseId LOCAL_CACHE_PERMISSION = of("local.cache-permission");
    public static final CauseId LOCAL_DISK_FULL = of("local.disk-full");
    public static final CauseId LOCAL_TMP_MISSING = of("local.tmp-missing");
    public static final CauseId LOCAL_PROJECT_PERMISSION = of("local.project-permission");
    public static final CauseId TOOLCHAIN_UNAVAILABLE = of("toolchain.unavailable");
    public static final CauseId TOOLCHAIN_TOO_OLD = of("toolchain.too-old");

    private Causes() {}

    /** All of them, by layer. */
    public static List<CauseId> all() {
        return List.copyOf(ALL);
    }

    private static CauseId of(String id) {
        CauseId cause = new CauseId(id);
        ALL.add(cause);
        return cause;
    }
}
