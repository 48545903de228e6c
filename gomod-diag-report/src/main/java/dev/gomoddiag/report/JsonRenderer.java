package dev.gomoddiag.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.render.Renderer;
import java.io.IOException;
import java.util.Locale;

/** The report as JSON by the published schema {@code report-v1.schema.json}; ids and names are the same in every language. */
public final class JsonRenderer implements Renderer {
    static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Override
    public void render(Report report, Locale locale, Appendable destination) throws IOException {
        GSON.toJson(new ReportJson(report, locale).tree(), destination);
        destination.append('\n');
    }
}
