package dev.gomoddiag.plan;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The hosts that everybody knows, by what they are there for; names are compared in either case. */
public final class PublicHosts {
    private static final Set<String> MODULE_PROXIES = Set.of(
            "proxy.golang.org",
            "goproxy.cn",
            "goproxy.io",
            "mirrors.aliyun.com",
            "goproxy.baidu.com",
            "mirrors.cloud.tencent.com",
            "repo.huaweicloud.com",
            "athens.azurefd.net");

    private static final Set<String> CHECKSUM_DATABASES = Set.of("sum.golang.org", "sum.golang.google.cn");

    private static final Set<String> FORGES =
            Set.of("github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org");

    private static final Set<String> SSH_OF_FORGES =
            Set.of("ssh.github.com", "altssh.gitlab.com", "altssh.bitbucket.org");

    private static final Set<String> IMPORT_PATHS = Set.of(
            "golang.org",
            "google.golang.org",
            "cloud.google.com",
            "go.dev",
            "go.googlesource.com",
            "gopkg.in",
            "go.uber.org",
            "k8s.io",
            "sigs.k8s.io");

    private static final Set<String> STORES = Set.of("storage.googleapis.com");

    private PublicHosts() {}

    /** Whether it is a module proxy for everybody. */
    public static boolean proxyModules(String host) {
        return MODULE_PROXIES.contains(lower(host));
    }

    /** Whether it is a module proxy or a checksum database for everybody. */
    public static boolean serveModules(String host) {
        return proxyModules(host) || CHECKSUM_DATABASES.contains(lower(host));
    }

    /** Whether repositories lie there that anybody may have made, some of them hidden from strangers by a login. */
    public static boolean keepRepositories(String host) {
        return FORGES.contains(lower(host));
    }

    /** Whether import paths begin with it that belong to no company. */
    public static boolean beginImportPaths(String host) {
        return keepRepositories(host) || IMPORT_PATHS.contains(lower(host));
    }

    /** Whether it is any of the hosts that everybody knows; each has a public certificate for its own name. */
    public static boolean include(String host) {
        return Stream.of(MODULE_PROXIES, CHECKSUM_DATABASES, FORGES, SSH_OF_FORGES, IMPORT_PATHS, STORES)
                .anyMatch(hosts -> hosts.contains(lower(host)));
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
