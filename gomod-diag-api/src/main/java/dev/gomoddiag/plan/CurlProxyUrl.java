package dev.gomoddiag.plan;

import dev.gomoddiag.module.PercentEncoding;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What libcurl reads in the text of a proxy setting (lib/urlapi.c:parseurl with CURLU_GUESS_SCHEME, lib/url.c:parse_proxy).
 *
 * @param scheme in lower case; "" when it is not written
 * @param userinfo "" when there is none
 * @param host decoded, without brackets, in lower case
 */
record CurlProxyUrl(String scheme, String userinfo, String host, OptionalInt port) {
    // one slash makes a scheme of a word and a colon, three are taken for two
    private static final Pattern WITH_SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+):(/++)(.*+)", Pattern.DOTALL);
    private static final int MOST_SLASHES = 3;
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:([^@]*+)@)?+(\\[[^\\]]++\\]|[^:\\[]*+)(?::(.*+))?+", Pattern.DOTALL);

    /** urlapi.c:hostname_check */
    private static final Pattern NOT_IN_A_HOST = Pattern.compile("[ \r\n\t/:#?!@{}\\[\\]\\\\$'\"^`*<>=;,+&()]");

    private static final Pattern JUNK = Pattern.compile("[\\x00-\\x20\\x7f]");
    private static final Pattern PORT = Pattern.compile("0*+[0-9]{1,5}");
    private static final int HIGHEST_PORT = 65_535;

    /** Empty for what libcurl refuses as "Unsupported proxy syntax". */
    static Optional<CurlProxyUrl> parse(String text) {
        if (JUNK.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher schemed = WITH_SCHEME.matcher(text);
        if (!schemed.matches()) {
            return authority("", text);
        }
        return schemed.group(2).length() > MOST_SLASHES
                ? Optional.empty()
                : authority(schemed.group(1).toLowerCase(Locale.ROOT), schemed.group(3));
    }

    private static Optional<CurlProxyUrl> authority(String scheme, String rest) {
        Matcher parts = AUTHORITY.matcher(rest.split("[/?#]", 2)[0]);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(2);
        boolean bracketed = host.startsWith("[");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        boolean bad =
                bare.isEmpty() || !bracketed && NOT_IN_A_HOST.matcher(bare).find();
        Optional<String> port = Optional.ofNullable(parts.group(3));
        // behind a scheme a colon without a port is looked over, so that something that looks like a scheme is none
        boolean none = port.isEmpty() || port.get().isEmpty() && !scheme.isEmpty();
        if (bad || !none && !inRange(port.orElseThrow())) {
            return Optional.empty();
        }
        return Optional.of(new CurlProxyUrl(
                scheme,
                Optional.ofNullable(parts.group(1)).orElse(""),
                PercentEncoding.decoded(bare).toLowerCase(Locale.ROOT),
                none ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port.orElseThrow()))));
    }

    private static boolean inRange(String port) {
        return PORT.matcher(port).matches() && Integer.parseInt(port) <= HIGHEST_PORT;
    }
}
