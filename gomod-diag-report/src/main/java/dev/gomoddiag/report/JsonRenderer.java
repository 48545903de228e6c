package dev.gomoddiag.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.render.Renderer;
import java.io.IOException;
import java.util.Locale;

/** The report as JSON by the published schema {@code report-v1.schema.json}; ids and names are the same in every language. */
public final class JsonRenderer implements Renderer {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Override
    public void render(Report report, Locale locale, Appendable destination) throws IOException {
        write(new ReportJson(report, locale).tree(), destination);
    }

    /** As text first: gson wraps an IOException of the destination. */
    static void write(JsonObject json, Appendable destination) throws IOException {
        destination.append(GSON.toJson(json)).append('\n');
    }
}
