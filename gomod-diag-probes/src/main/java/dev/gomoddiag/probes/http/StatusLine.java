package dev.gomoddiag.probes.http;

import dev.gomoddiag.plan.HttpStatusText;

/** A status as Go prints it: the server's own phrase in HTTP/1, the registered one in HTTP/2. */
final class StatusLine {
    private StatusLine() {}

    static String of(int code, String sentPhrase) {
        return sentPhrase.isEmpty() ? HttpStatusText.of(code) : code + " " + sentPhrase;
    }
}
