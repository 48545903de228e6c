package dev.gomoddiag.probes.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What go shows of the body of an error answer ({@code formatErrorDetail} of cmd/go/internal/web/api.go). */
final class ErrorDetail {
    private static final int MAX_LINES = 8;
    private static final int MAX_CHARACTERS = MAX_LINES * 81;
    private static final List<String> CHARSETS = List.of("", "us-ascii", "utf-8");

    private ErrorDetail() {}

    /** {@code reading URL: 404 Not Found} and the server's own words where go shows them. */
    static String words(String url, String status, String contentType, byte[] body) {
        String detail = plainText(contentType) ? of(body) : "";
        String head = "reading " + url + ": " + status;
        if (detail.isEmpty()) {
            return head;
        }
        return head + "\n\tserver response:" + (detail.indexOf('\n') >= 0 ? "\n\t" : " ") + detail;
    }

    private static boolean plainText(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals("text/plain")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=")) {
                return CHARSETS.contains(
                        parameter.substring("charset=".length()).replace("\"", ""));
            }
        }
        return true;
    }

    private static String of(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            return "";
        }
        StringBuilder detail = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && !lines[i].isBlank(); i++) {
            detail.append(i > 0 ? "\n\t" : "");
            if (i >= MAX_LINES) {
                return detail.append("[Truncated: too many lines.]").toString();
            }
            if (detail.length() + lines[i].length() > MAX_CHARACTERS) {
                return detail.append("[Truncated: too long.]").toString();
            }
            detail.append(lines[i]);
        }
        return detail.toString();
    }
}
