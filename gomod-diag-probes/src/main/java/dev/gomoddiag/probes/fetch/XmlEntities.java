package dev.gomoddiag.probes.fetch;

import java.util.Map;
import java.util.Optional;

/** The character references that XML itself has; others stay as they are, as encoding/xml leaves them with Strict off. */
final class XmlEntities {
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "apos", "'", "quot", "\"");

    /** From the ampersand to the semicolon. */
    private static final int LONGEST = 10;

    private XmlEntities() {}

    static String decoded(String value) {
        if (value.indexOf('&') < 0) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int amp = value.indexOf('&'); amp >= 0; amp = value.indexOf('&', from)) {
            out.append(value, from, amp);
            int semicolon = amp + 1;
            // not to the end of the value for each ampersand
            while (semicolon < value.length() && semicolon - amp < LONGEST && value.charAt(semicolon) != ';') {
                semicolon++;
            }
            boolean ended = semicolon < value.length() && value.charAt(semicolon) == ';';
            String entity = ended ? value.substring(amp + 1, semicolon) : "";
            Optional<String> character = character(entity);
            out.append(character.orElse("&"));
            from = character.isPresent() ? semicolon + 1 : amp + 1;
        }
        return out.append(value, from, value.length()).toString();
    }

    private static Optional<String> character(String entity) {
        if (!entity.startsWith("#")) {
            return Optional.ofNullable(ENTITIES.get(entity));
        }
        try {
            int code = entity.startsWith("#x")
                    ? Integer.parseInt(entity.substring(2), 16)
                    : Integer.parseInt(entity.substring(1));
            return Character.isValidCodePoint(code) ? Optional.of(Character.toString(code)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
