package dev.gomoddiag.render;

import dev.gomoddiag.diagnosis.Report;
import java.io.IOException;
import java.util.Locale;

/** Writes a report in one format. Stateless and thread-safe; the destination is not closed. */
@FunctionalInterface
public interface Renderer {

    void render(Report report, Locale locale, Appendable destination) throws IOException;

    /** The report as a string, in its own language. */
    default String toText(Report report) {
        return toText(report, report.locale());
    }

    /** The report as a string. */
    default String toText(Report report, Locale locale) {
        StringBuilder text = new StringBuilder();
        try {
            render(report, locale, text);
        } catch (IOException e) {
            throw new IllegalStateException("a StringBuilder does not fail", e);
        }
        return text.toString();
    }
}
