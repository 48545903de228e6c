package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.probes.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells what a body is by its beginning; the Content-Type decides only where the beginning does not. */
final class Bodies {
    private static final int START = 512;
    private static final int SHOWN = 300;

    private Bodies() {}

    static BodyKind kind(Reply.Answered answer) {
        byte[] body = answer.body();
        if (body.length == 0) {
            return BodyKind.NONE;
        }
        if (html(body)) {
            return BodyKind.HTML;
        }
        String type = answer.header("content-type").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            return BodyKind.HTML;
        }
        return type.startsWith("text/plain") ? BodyKind.PLAIN_TEXT : BodyKind.OTHER;
    }

    static boolean html(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, START), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first lines of a plain-text body, in one line, bounded; "" for any other. */
    static String shown(Reply.Answered answer) {
        if (kind(answer) != BodyKind.PLAIN_TEXT) {
            return "";
        }
        String text = text(answer.body()).strip().replaceAll("\\s+", " ");
        String printable = text.codePoints().anyMatch(Character::isISOControl) ? "" : text;
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }
}
