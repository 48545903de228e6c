package dev.gomoddiag.report;

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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Values as JSON: records by their components, enums as lower-case words with hyphens, durations in milliseconds under a
 * name that ends in {@code Millis}, empty optionals left out, anything else by its {@code toString}.
 */
final class JsonValue {
    private static final String TYPE = "type";

    private JsonValue() {}

    /** A record with its type, or the text of a value whose components are not accessible from here. */
    static JsonObject typed(Object value) {
        JsonObject object = new JsonObject();
        object.addProperty(TYPE, value.getClass().getSimpleName());
        if (!(value instanceof Record record) || !addComponents(record, object)) {
            object.addProperty("text", value.toString());
        }
        return object;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** False, with nothing added, for a record in a package that its module keeps to itself. */
    private static boolean addComponents(Record record, JsonObject object) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!component.getAccessor().trySetAccessible()) {
                return false;
            }
            add(object, component.getName(), component(record, component));
        }
        return true;
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("accessible " + component + " cannot be read", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("accessor of " + component + " threw", e);
        }
    }

    private static void add(JsonObject object, String name, Object component) {
        Object value = component instanceof Optional<?> optional && optional.isPresent() ? optional.get() : component;
        // The type of a record is told under this name.
        String free = name.equals(TYPE) ? "typeValue" : name;
        if (value instanceof Duration duration) {
            object.addProperty(free + "Millis", duration.toMillis());
            return;
        }
        JsonElement element = of(value);
        if (!element.isJsonNull()) {
            object.add(free, element);
        }
    }

    private static JsonElement of(Object value) {
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
            return ReportJson.array(items, JsonValue::of);
        }
        boolean plain = value instanceof Text || value instanceof ModuleQuery || value instanceof Setting;
        if (value instanceof Record record && !plain) {
            return nested(record);
        }
        return optional(value);
    }

    private static JsonElement optional(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? of(optional.get()) : JsonNull.INSTANCE;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? new JsonPrimitive(optional.getAsInt()) : JsonNull.INSTANCE;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? new JsonPrimitive(optional.getAsLong()) : JsonNull.INSTANCE;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? new JsonPrimitive(optional.getAsDouble()) : JsonNull.INSTANCE;
        }
        return new JsonPrimitive(value.toString());
    }

    /** The type is told where the declared one would leave it open. */
    private static JsonObject nested(Record record) {
        JsonObject object = new JsonObject();
        boolean alternative = record.getClass().getInterfaces().length > 0;
        return alternative || !addComponents(record, object) ? typed(record) : object;
    }
}
