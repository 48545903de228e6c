package dev.gomoddiag.testkit.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads HTTP/1.1 requests from a connection; bounded. */
final class HttpReader {
    private static final int MAX_LINE = 16 << 10;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_BODY = 8 << 20;

    private final InputStream in;

    HttpReader(InputStream in) {
        this.in = in;
    }

    /** The next request; empty when the client is done, ProtocolException when it does not speak HTTP. */
    Optional<HttpRequest> next() throws IOException {
        Optional<String> first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.get().split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("not an HTTP request line");
        }
        Map<String, String> headers = headers();
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            throw new ProtocolException("Expect: 100-continue is not supported here");
        }
        return Optional.of(new HttpRequest(words[0], words[1], headers, body(headers)));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < MAX_HEADERS; i++) {
            String line = line().orElseThrow(EOFException::new);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("not an HTTP header");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        throw new ProtocolException("more than " + MAX_HEADERS + " headers");
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        byte[] body = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
                ? chunks()
                : exactly(length(headers.getOrDefault("content-length", "0"), 10));
        if (!headers.getOrDefault("content-encoding", "").equalsIgnoreCase("gzip")) {
            return body;
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readNBytes(MAX_BODY);
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = length(line().orElseThrow(EOFException::new), 16);
            all.write(exactly(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
            if (all.size() > MAX_BODY) {
                throw new ProtocolException("body over " + MAX_BODY + " bytes");
            }
        }
    }

    private static int length(String digits, int radix) throws ProtocolException {
        try {
            int length = Integer.parseInt(digits.strip(), radix);
            if (length >= 0 && length <= MAX_BODY) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw (ProtocolException) new ProtocolException("length \"" + digits + "\" is not a number").initCause(e);
        }
        throw new ProtocolException("length " + digits + " is out of bounds");
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ends early");
        }
        return bytes;
    }

    /** A line without its end; empty at the end of the stream. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
            }
            line.write(b);
            if (line.size() > MAX_LINE || line.size() == 1 && !Character.isLetterOrDigit(b) && b != '\r') {
                throw new ProtocolException("not an HTTP line");
            }
        }
        return Optional.empty();
    }
}
