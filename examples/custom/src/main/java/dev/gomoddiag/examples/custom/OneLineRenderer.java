package dev.gomoddiag.examples.custom;

import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.render.Renderer;
import java.io.IOException;
import java.util.Locale;

/** One line for a log or a status bar: module, outcome, cause, what to do first. */
public final class OneLineRenderer implements Renderer {
    @Override
    public void render(Report report, Locale locale, Appendable destination) throws IOException {
        StringBuilder line =
                new StringBuilder(report.query() + " " + report.outcome().id());
        report.rootCause().ifPresent(root -> {
            line.append(": ")
                    .append(root.cause())
                    .append(", ")
                    .append(root.title().in(locale));
            root.remedies().stream()
                    .findFirst()
                    .ifPresent(first ->
                            line.append("; ").append(first.remedy().title().in(locale)));
        });
        destination.append(line.append('\n'));
    }
}
