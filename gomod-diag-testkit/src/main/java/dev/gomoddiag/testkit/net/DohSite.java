package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers questions over HTTPS (RFC 8484) as a name server does over TCP. */
final class DohSite implements WebContent {
    private static final String MESSAGE = "application/dns-message";
    private static final Pattern QUESTION = Pattern.compile("(?:^|&)dns=([\\w-]+)");

    private final DnsServer server;

    DohSite(DnsServer server) {
        this.server = server;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (!request.path().equals("/dns-query")) {
            return HttpAnswer.html(404, "<html><head><title>Not found</title></head></html>\n");
        }
        Optional<byte[]> question = question(request);
        if (question.isEmpty()) {
            return HttpAnswer.text(400, "ask with dns= or a body of " + MESSAGE + "\n");
        }
        try {
            return server.answer(question.get(), DnsAnswers.Transport.TCP)
                    .map(bytes -> HttpAnswer.of(200, MESSAGE, bytes))
                    .orElseGet(HttpAnswer::silence);
        } catch (IOException notAMessage) {
            return HttpAnswer.text(400, "no DNS message\n");
        }
    }

    private static Optional<byte[]> question(HttpRequest request) {
        if (request.method().equals("POST")) {
            return Optional.of(request.body());
        }
        Matcher query = QUESTION.matcher(request.query());
        return query.find() ? Optional.of(Base64.getUrlDecoder().decode(query.group(1))) : Optional.empty();
    }
}
