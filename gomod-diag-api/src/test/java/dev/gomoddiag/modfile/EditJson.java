package dev.gomoddiag.modfile;

import dev.gomoddiag.module.ModuleVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A parsed file as {@code go mod edit -json} prints it, without blanks and with no more escapes than JSON needs. */
final class EditJson {
    private static final Pattern STRING_OR_BLANKS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|\\s+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u00(?!0|1)([0-9a-f]{2})|\\\\u([1-9a-f][0-9a-f]{3})");

    private EditJson() {}

    /** What go printed, in the form of {@link #of}. */
    static String normal(String json) {
        return STRING_OR_BLANKS
                .matcher(json)
                .replaceAll(match -> match.group().startsWith("\"")
                        ? java.util.regex.Matcher.quoteReplacement(unescaped(match.group()))
                        : "");
    }

    private static String unescaped(String string) {
        return ESCAPE.matcher(string)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(Character.toString(
                        (char) Integer.parseInt(match.group(1) == null ? match.group(2) : match.group(1), 16))));
    }

    static String of(GoModFile file) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Module", object("Path", file.module(), "?Deprecated", file.deprecated()));
        if (!file.goVersion().isEmpty()) {
            fields.put("Go", quoted(file.goVersion()));
        }
        if (!file.toolchain().isEmpty()) {
            fields.put("Toolchain", quoted(file.toolchain()));
        }
        if (!file.godebug().isEmpty()) {
            fields.put("GoDebug", array(file.godebug(), item -> object("Key", item.key(), "Value", item.value())));
        }
        fields.put("Require", array(file.requirements(), EditJson::requirement));
        fields.put("Exclude", array(file.exclusions(), item -> version(item.path(), item.version())));
        fields.put("Replace", array(file.replacements(), EditJson::replacement));
        fields.put("Retract", array(file.retractions(), EditJson::retraction));
        fields.put("Tool", array(file.tools(), path -> object("Path", path)));
        fields.put("Ignore", array(file.ignored(), path -> object("Path", path)));
        return object(fields);
    }

    /** As {@code go work edit -json}, which leaves out the toolchain and godebug lines. */
    static String of(GoWorkFile file) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!file.goVersion().isEmpty()) {
            fields.put("Go", quoted(file.goVersion()));
        }
        fields.put("Use", array(file.uses(), path -> object("DiskPath", path)));
        fields.put("Replace", array(file.replacements(), EditJson::replacement));
        return object(fields);
    }

    private static String requirement(Requirement requirement) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Path", quoted(requirement.path()));
        fields.put("Version", quoted(canonical(requirement.version())));
        if (requirement.directness() == Requirement.Directness.INDIRECT) {
            fields.put("Indirect", "true");
        }
        return object(fields);
    }

    private static String replacement(Replacement replacement) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Old", version(replacement.path(), replacement.version()));
        fields.put(
                "New",
                replacement.by() instanceof Replacement.By.Module module
                        ? version(module.path(), module.version())
                        : version(((Replacement.By.Directory) replacement.by()).path(), ""));
        return object(fields);
    }

    private static String retraction(Retraction retraction) {
        return object("?Low", retraction.low(), "?High", retraction.high(), "?Rationale", retraction.rationale());
    }

    private static String version(String path, String version) {
        return object("Path", path, "?Version", canonical(version));
    }

    /** {@code go mod edit} writes abbreviated versions in full; other commands take them for queries. */
    private static String canonical(String version) {
        return version.isEmpty() ? "" : ModuleVersion.canonical(version);
    }

    private static <T> String array(List<T> items, Function<T, String> each) {
        return items.isEmpty() ? "null" : items.stream().map(each).collect(Collectors.joining(",", "[", "]"));
    }

    /** A name that begins with a question mark is left out when its value is empty. */
    private static String object(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            boolean optional = namesAndValues[i].startsWith("?");
            if (!optional || !namesAndValues[i + 1].isEmpty()) {
                fields.put(namesAndValues[i].substring(optional ? 1 : 0), quoted(namesAndValues[i + 1]));
            }
        }
        return object(fields);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int known = "\b\f\n\r\t".indexOf(c);
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (known >= 0) {
                out.append('\\').append("bfnrt".charAt(known));
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
