package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
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

        /**
         * It connects to the host of the URL.
         *
         * @param reason a sentence
         */
        record NoneChosen(String reason) implements Choice {}

        /**
         * It fails without connecting to anyone.
         *
         * @param reason a sentence
         */
        record Refused(String reason) implements Choice {}

        /** It asks a forward proxy. */
        record Chosen(ForwardProxy proxy) implements Choice {}
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

    public Choice forUrl(RequestUrl url) {
        return choice.apply(url);
    }
}
