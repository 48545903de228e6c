package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.JavaSettings;
import dev.gomoddiag.settings.Setting;
import java.util.List;
import java.util.Optional;

/** {@code java.net.URLConnection}, which sends no login unless the program brings an Authenticator. */
record JavaClient(GoSettings settings) {

    ClientRoute route(RequestUrl url) {
        JavaSettings java = settings.java();
        Way way = Ways.onlyWeb(url, Ways.of(java.forwardProxies().forUrl(url)));
        boolean socks = way instanceof Way.Proxied proxied && proxied.proxy().scheme() == ProxyScheme.SOCKS5;
        Setting store = java.trustStore();
        return new ClientRoute(
                Client.JAVA,
                url,
                way,
                socks ? Resolution.HERE : Ways.resolution(way),
                store.value().isEmpty() ? Trust.DEFAULT : new Trust(List.of(Use.value(store)), Optional.empty()),
                List.of());
    }
}
