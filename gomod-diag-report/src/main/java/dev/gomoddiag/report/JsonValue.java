package dev.gomoddiag.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.text.Text;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Values as JSON: records by their components, enums as lower-case words with hyphens, durations in milliseconds under a
 * name that ends in {@code Millis}, empty optionals left out.
 */
final class JsonValue {
    private JsonValue() {}

    /** A record with its type, or the text of a value whose components are not accessible from here. */
    static JsonObject typed(Object value) {
        JsonObject object = new JsonObject();
        object.addProperty("type", value.getClass().getSimpleName());
        if (value instanceof Record record) {
            addComponents(record, object);
        } else {
            object.addProperty("text", value.toString());
        }
        return object;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void addComponents(Record record, JsonObject object) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                add(object, component.getName(), component.getAccessor().invoke(record));
            } catch (IllegalAccessException e) {
                // A record in a package that its module keeps to itself: an extension's fact still tells its text.
                object.addProperty("text", record.toString());
                return;
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("accessor of " + component + " threw", e);
            }
        }
    }

    private static void add(JsonObject object, String name, Object value) {
        if (value instanceof Duration duration) {
            object.addProperty(name.equals("elapsed") ? "elapsedMillis" : name + "Millis", duration.toMillis());
            return;
        }
        JsonElement element = of(value);
        if (!element.isJsonNull()) {
            object.add(name, element);
        }
    }

    private static JsonElement of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? of(optional.get()) : JsonNull.INSTANCE;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? new JsonPrimitive(optional.getAsInt()) : JsonNull.INSTANCE;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        }
        if (value instanceof Enum<?> constant) {
            return new JsonPrimitive(word(constant));
        }
        if (value instanceof Collection<?> items) {
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(of(item)));
            return array;
        }
        boolean plain = value instanceof Text || value instanceof ModuleQuery || value instanceof Setting;
        return value instanceof Record && !plain ? nested(value) : new JsonPrimitive(value.toString());
    }

    /** The type is told where the declared one would leave it open. */
    private static JsonObject nested(Object value) {
        boolean alternative = value.getClass().getInterfaces().length > 0;
        if (alternative) {
            return typed(value);
        }
        JsonObject object = new JsonObject();
        addComponents((Record) value, object);
        return object;
    }
}
