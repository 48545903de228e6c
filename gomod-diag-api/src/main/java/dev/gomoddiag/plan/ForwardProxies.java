package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.text.Text;
import java.util.Optional;
import java.util.function.Function;

/** Which forward proxy a client uses for a URL; the settings are read when this is made. */
public final class ForwardProxies {
    private final Function<RequestUrl, Choice> choice;

    private ForwardProxies(Function<RequestUrl, Choice> choice) {
        this.choice = choice;
    }

    /** What a client does with a URL. */
    public sealed interface Choice {

        /** The forward proxy that is asked, or would be if its setting could be read. */
        default Optional<ForwardProxy> named() {
            return Optional.empty();
        }

        /**
         * It connects to the host of the URL.
         *
         * @param reason half a sentence
         */
        record NoneChosen(Text reason) implements Choice {}

        /**
         * It fails without connecting to anyone.
         *
         * @param reason half a sentence
         * @param named what the setting seems to mean; empty when it is not the setting that is refused
         */
        record Refused(Text reason, Optional<ForwardProxy> named) implements Choice {}

        /** It asks a forward proxy. */
        record Chosen(ForwardProxy proxy) implements Choice {
            @Override
            public Optional<ForwardProxy> named() {
                return Optional.of(proxy);
            }
        }
    }

    /**
     * The choice of Go (golang.org/x/net/http/httpproxy).
     *
     * @param variables the process environment
     * @param goVersion empty: the newest release that is modelled
     */
    public static ForwardProxies forGo(Function<String, Optional<String>> variables, Optional<GoVersion> goVersion) {
        return new ForwardProxies(new GoForwardProxies(variables, goVersion)::forUrl);
    }

    /**
     * The choice of git, which leaves it to libcurl. An {@code ssh} URL has none.
     *
     * @param variables the process environment
     * @param configured git's {@code http.proxy} for a URL; present and "" turns forward proxies off
     */
    public static ForwardProxies forGit(
            Function<String, Optional<String>> variables, Function<RequestUrl, Optional<String>> configured) {
        return new ForwardProxies(new GitForwardProxies(variables, configured)::forUrl);
    }

    /**
     * The choice of curl, by libcurl 7.86 or later.
     *
     * @param variables the process environment
     * @param proxy what curl's own configuration says; present and "" turns forward proxies off
     * @param noProxy likewise, instead of the variables
     */
    public static ForwardProxies forCurl(
            Function<String, Optional<String>> variables, Optional<String> proxy, Optional<String> noProxy) {
        return new ForwardProxies(new CurlForwardProxies(variables, proxy, noProxy)::forUrl);
    }

    /**
     * The choice of {@code java.net.URLConnection} (sun.net.spi.DefaultProxySelector), without the proxies that
     * java.net.useSystemProxies takes from the operating system.
     *
     * @param properties the system properties over conf/net.properties
     */
    public static ForwardProxies forJava(Function<String, Optional<String>> properties) {
        return new ForwardProxies(new JavaForwardProxies(properties)::forUrl);
    }

    static Choice none(String key, Object... arguments) {
        return new Choice.NoneChosen(Text.of(ForwardProxies.class, key, arguments));
    }

    static Choice refused(String key, Object... arguments) {
        return new Choice.Refused(Text.of(ForwardProxies.class, key, arguments), Optional.empty());
    }

    static Choice unreadable(ForwardProxy named) {
        return new Choice.Refused(
                Text.of(
                        ForwardProxies.class,
                        "syntax",
                        named.variable(),
                        named.url().shown()),
                Optional.of(named));
    }

    public Choice forUrl(RequestUrl url) {
        return choice.apply(url);
    }
}
