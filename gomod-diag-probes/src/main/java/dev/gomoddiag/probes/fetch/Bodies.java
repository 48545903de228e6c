package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.probes.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells what a body is by its beginning; the Content-Type decides only where the beginning does not. */
final class Bodies {
    private static final int START = 512;
    private static final int SHOWN = 300;
    private static final List<String> PAGE_STARTS = List.of("<!doctype html", "<html", "<head");

    private Bodies() {}

    static BodyKind kind(Reply.Answered answer) {
        if (answer.body().length == 0) {
            return BodyKind.NONE;
        }
        if (webPage(answer)) {
            return BodyKind.HTML;
        }
        return typed(answer, "text/plain") ? BodyKind.PLAIN_TEXT : BodyKind.OTHER;
    }

    /** Some servers send lists of versions as text/html, hence the look at the body. */
    static boolean webPage(Reply.Answered answer) {
        byte[] body = answer.body();
        String start = new String(body, 0, Math.min(body.length, START), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        return PAGE_STARTS.stream().anyMatch(start::startsWith) || start.startsWith("<") && typed(answer, "text/html");
    }

    private static boolean typed(Reply.Answered answer, String type) {
        return answer.header("content-type").toLowerCase(Locale.ROOT).startsWith(type);
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
