package dev.gomoddiag.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The UTF-8 messages files beside one class.
 *
 * <p>Not a ResourceBundle: its fallback to the JVM's default locale cannot be switched off in a named module, so English
 * asked for on a Chinese machine would come out in Chinese.
 */
final class Messages {
    private static final ClassValue<Messages> CACHE = new ClassValue<>() {
        @Override
        protected Messages computeValue(Class<?> owner) {
            return new Messages(owner);
        }
    };

    private final Class<?> owner;
    private final Map<String, Properties> byLanguage = new ConcurrentHashMap<>();

    private Messages(Class<?> owner) {
        this.owner = owner;
    }

    static Messages of(Class<?> owner) {
        return CACHE.get(owner);
    }

    /** The pattern; the key itself where no file has it. */
    String pattern(String key, Locale locale) {
        return Optional.ofNullable(load("_" + locale.getLanguage()).getProperty(key))
                .or(() -> Optional.ofNullable(load("").getProperty(key)))
                .orElse(key);
    }

    static String fill(String pattern, Locale locale, List<Object> arguments) {
        StringBuilder words = new StringBuilder(pattern.length() + 32);
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            if (close != open + 2 || !Character.isDigit(pattern.charAt(open + 1))) {
                words.append(pattern, at, open + 1);
                at = open + 1;
                continue;
            }
            int index = pattern.charAt(open + 1) - '0';
            words.append(pattern, at, open);
            words.append(index < arguments.size() ? word(arguments.get(index), locale) : "");
            at = close + 1;
        }
        return words.append(pattern, at, pattern.length()).toString();
    }

    private static String word(Object argument, Locale locale) {
        return argument instanceof Text text ? text.in(locale) : String.valueOf(argument);
    }

    private Properties load(String suffix) {
        return byLanguage.computeIfAbsent(suffix, ignored -> {
            Properties properties = new Properties();
            try (InputStream in = owner.getResourceAsStream("messages" + suffix + ".properties")) {
                if (in != null) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("messages" + suffix + ".properties beside " + owner.getName(), e);
            }
            return properties;
        });
    }
}
