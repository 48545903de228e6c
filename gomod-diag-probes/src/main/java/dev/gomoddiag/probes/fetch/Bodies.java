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
    private static final int HEAD = 4096;
    private static final int TITLE = "<title>".length();
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

    /** The first lines of a plain-text body or the title of a page, in one line, bounded; "" for any other. */
    static String shown(Reply.Answered answer) {
        return switch (kind(answer)) {
            case PLAIN_TEXT -> line(text(answer.body()));
            case HTML -> title(answer.body());
            default -> "";
        };
    }

    private static String title(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.UTF_8);
        int opened = start.toLowerCase(Locale.ROOT).indexOf("<title>");
        int closed = opened < 0 ? -1 : start.indexOf('<', opened + TITLE);
        return closed < 0 ? "" : line(start.substring(opened + TITLE, closed));
    }

    private static String line(String several) {
        String text = several.strip().replaceAll("\\s+", " ");
        String printable = text.codePoints().anyMatch(Character::isISOControl) ? "" : text;
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }
}
