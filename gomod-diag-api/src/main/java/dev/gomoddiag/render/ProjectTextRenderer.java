package dev.gomoddiag.render;

import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.ProjectCause;
import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Standing;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The report on a project for a terminal: each cause once, with the modules that it stops. */
public final class ProjectTextRenderer {
    private static final int MOST_NAMED = 10;

    /** Writes the report; the destination is not closed. */
    public void render(ProjectReport report, Locale locale, Appendable destination) throws IOException {
        TextRenderer.Page page = new TextRenderer.Page(locale, destination);
        page.line(
                0,
                "project.headline",
                report.module(),
                report.file(),
                text("project." + report.outcome().id()),
                report.elapsed().toMillis());
        if (report.causes().isEmpty() && report.outcome() == Outcome.UNDETERMINED) {
            page.line(0, "project.nothing-found");
        }
        boolean first = true;
        for (ProjectCause cause : report.causes()) {
            page.blank();
            TextRenderer.diagnosis(cause.diagnosis(), first, page);
            modules(cause, page);
            first = false;
        }
        page.blank();
        page.line(0, "project.modules", report.modules().size());
        for (Standing standing : Standing.values()) {
            long count = report.count(standing);
            if (count > 0) {
                page.line(1, "standing." + standing.id(), count);
            }
        }
        page.line(0, "project.footer", report.reports().size(), TextRenderer.completion(report.completion()));
    }

    private static void modules(ProjectCause cause, TextRenderer.Page page) throws IOException {
        boolean stops = cause.diagnosis().severity() == Severity.BLOCKING;
        List<ModuleQuery> modules = cause.modules();
        page.line(1, stops ? "project.stops" : "project.concerns", modules.size());
        for (ModuleQuery module : modules.subList(0, Math.min(MOST_NAMED, modules.size()))) {
            page.item(Text.plain(module.toString()));
        }
        if (modules.size() > MOST_NAMED) {
            page.item(text("project.more", modules.size() - MOST_NAMED));
        }
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(TextRenderer.class, key, arguments);
    }
}
