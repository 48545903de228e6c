package dev.gomoddiag.report;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The name and version that a report says of its maker, from the build. */
final class Tool {
    private static final Properties BUILD = load();

    private Tool() {}

    static JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("name", "gomod-diag");
        json.addProperty("version", BUILD.getProperty("version"));
        json.addProperty("ruleSetVersion", BUILD.getProperty("ruleSetVersion"));
        return json;
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
            if (in == null) {
                throw new IllegalStateException("tool.properties is not in the jar: build it with Maven");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("tool.properties cannot be read", e);
        }
    }
}
