package dev.gomoddiag.plan;

import java.util.Locale;
import java.util.Set;

/** The module proxies and checksum databases that serve everybody. */
public final class PublicServices {
    private static final Set<String> HOSTS = Set.of(
            "proxy.golang.org",
            "sum.golang.org",
            "sum.golang.google.cn",
            "goproxy.cn",
            "goproxy.io",
            "mirrors.aliyun.com",
            "goproxy.baidu.com",
            "mirrors.cloud.tencent.com",
            "repo.huaweicloud.com",
            "athens.azurefd.net");

    private PublicServices() {}

    public static boolean include(String host) {
        return HOSTS.contains(host.toLowerCase(Locale.ROOT));
    }
}
