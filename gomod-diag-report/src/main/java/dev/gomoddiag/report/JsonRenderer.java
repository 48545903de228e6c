package dev.gomoddiag.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.render.Renderer;
import dev.gomoddiag.text.Redaction;
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
        destination.append(GSON.toJson(redacted(json))).append('\n');
    }

    /** Whatever quotes a peer or a go command may quote a secret, wherever in the tree it stands. */
    private static JsonElement redacted(JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.asMap().forEach((name, value) -> copy.add(name, redacted(value)));
            return copy;
        }
        if (element instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(redacted(item)));
            return copy;
        }
        boolean text = element instanceof JsonPrimitive primitive && primitive.isString();
        return text ? new JsonPrimitive(Redaction.of(element.getAsString())) : element;
    }
}
