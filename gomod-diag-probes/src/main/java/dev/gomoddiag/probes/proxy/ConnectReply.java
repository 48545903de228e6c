package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.probes.net.BoundedInput;
import dev.gomoddiag.probes.net.Excerpt;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer to CONNECT (RFC 9112, section 4); what follows it in the stream is left unread.
 *
 * @param reason may be ""
 * @param headers only those that name the proxy or its demands
 */
record ConnectReply(int status, String reason, List<String> headers) {
    private static final int MAX_HEAD = 16 << 10;
    private static final int MAX_HEADER = 200;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})(?: (.*))?");
    private static final Set<String> KEPT =
            Set.of("via", "server", "proxy-authenticate", "proxy-agent", "x-squid-error");
    private static final byte[] START = "HTTP/".getBytes(StandardCharsets.US_ASCII);

    ConnectReply {
        headers = List.copyOf(headers);
    }

    /** The peer answered with something that is no HTTP. */
    static final class NotHttpException extends IOException {
        private static final long serialVersionUID = 1L;

        NotHttpException(String shown) {
            super("malformed HTTP response \"" + shown + "\"");
        }
    }

    /**
     * Reads a head of at most 16 KiB.
     *
     * @throws NotHttpException for another protocol, after as few bytes as it takes to tell
     * @throws EOFException when the peer closes before the head is complete
     */
    static ConnectReply read(InputStream from) throws IOException {
        InputStream in = new BoundedInput(from, MAX_HEAD);
        String first = statusLine(in);
        Matcher matcher = STATUS_LINE.matcher(first);
        if (!matcher.matches()) {
            throw new NotHttpException(Excerpt.of(first));
        }
        String reason = matcher.group(2);
        return new ConnectReply(
                Integer.parseInt(matcher.group(1)), reason == null ? "" : Excerpt.of(reason.strip()), keptHeaders(in));
    }

    private static String statusLine(InputStream in) throws IOException {
        for (int i = 0; i < START.length; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException(i == 0 ? "EOF" : "unexpected EOF");
            }
            if (next != START[i]) {
                byte[] more = in.readNBytes(Math.min(in.available(), Excerpt.MAX));
                String seen = new String(START, 0, i, StandardCharsets.ISO_8859_1) + (char) next;
                throw new NotHttpException(Excerpt.of(seen + new String(more, StandardCharsets.ISO_8859_1)));
            }
        }
        return "HTTP/" + line(in);
    }

    private static List<String> keptHeaders(InputStream in) throws IOException {
        List<String> kept = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            if (colon > 0 && KEPT.contains(header.substring(0, colon).toLowerCase(Locale.ROOT))) {
                kept.add(Excerpt.of(header.length() > MAX_HEADER ? header.substring(0, MAX_HEADER) : header));
            }
        }
        return kept;
    }

    /** One line without its end; a bare LF ends it too. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("unexpected EOF");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
