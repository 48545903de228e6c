package dev.gomoddiag.differential;

import dev.gomoddiag.testkit.net.HttpAnswer;
import java.util.Locale;

/** What a host does with a request instead of answering it well. */
enum Behaviour {
    S401(HttpAnswer.text(401, "who are you\n")),
    S403(HttpAnswer.text(403, "go away\n")),
    S404(HttpAnswer.text(404, "not found: not here\n")),
    S410(HttpAnswer.text(410, "gone\n")),
    S429(HttpAnswer.text(429, "slow down\n")),
    S500(HttpAnswer.text(500, "oops\n")),
    S503(HttpAnswer.text(503, "later\n")),
    RESET(HttpAnswer.reset().header("Connection", "close")),
    CLOSED(HttpAnswer.text(200, "").delivered(HttpAnswer.Delivery.CLOSED)),
    /** The body ends too early. */
    CUT(HttpAnswer.text(200, "x".repeat(200)).delivered(HttpAnswer.Delivery.TRUNCATED)),
    /** A page where none belongs, as captive portals send it. */
    HTML(HttpAnswer.html(200, "<!DOCTYPE html><html><head><title>Welcome</title></head><body>Hi</body></html>\n")),
    EMPTY(HttpAnswer.text(200, ""));

    private final HttpAnswer answer;

    Behaviour(HttpAnswer answer) {
        this.answer = answer;
    }

    static Behaviour named(String text) {
        return valueOf(Character.isDigit(text.charAt(0)) ? "S" + text : text.toUpperCase(Locale.ROOT));
    }

    HttpAnswer answer() {
        return answer;
    }

    String text() {
        String name = name().toLowerCase(Locale.ROOT);
        return Character.isDigit(name.charAt(1)) ? name.substring(1) : name;
    }
}
