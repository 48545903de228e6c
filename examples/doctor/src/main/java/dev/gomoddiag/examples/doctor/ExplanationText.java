package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.util.Locale;

/** An explanation for people: each failure with its causes, and what would tell the further ones from the first. */
final class ExplanationText {
    private final Locale locale;
    private final Appendable out;

    private ExplanationText(Locale locale, Appendable out) {
        this.locale = locale;
        this.out = out;
    }

    static void write(Explanation explanation, Locale locale, Appendable out) throws IOException {
        ExplanationText text = new ExplanationText(locale, out);
        if (explanation.failures().isEmpty()) {
            text.line("explain.none");
        }
        for (GoFailure failure : explanation.failures()) {
            text.failure(failure);
        }
        if (explanation.unlisted() > 0) {
            text.line("explain.unlisted", explanation.unlisted());
        }
    }

    private void failure(GoFailure failure) throws IOException {
        String words = failure.excerpt().lines().findFirst().orElse("");
        line(failure.count() > 1 ? "explain.failures" : "explain.failure", failure.line(), failure.count(), words);
        for (WeighedCause cause : failure.causes()) {
            out.append("    " + cause.cause() + "  " + Math.round(cause.weight() * 100) + " %\n");
            if (cause.separation().isPresent()) {
                out.append("        " + cause.separation().get().what().in(locale) + '\n');
            }
        }
    }

    private void line(String key, Object... arguments) throws IOException {
        out.append(Text.of(ExplanationText.class, key, arguments).in(locale)).append('\n');
    }
}
