package dev.gomoddiag.modfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files with what go 1.26 says of them: a line each of name, {@code takes} or {@code refuses}, text, and go's words. */
final class GoModVectors {
    private GoModVectors() {}

    /**
     * One file.
     *
     * @param said the values as JSON, or the problems as go prints them
     */
    record Vector(String name, String text, boolean taken, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Vector> all() {
        try (InputStream in = Objects.requireNonNull(
                GoModVectors.class.getResourceAsStream("gomod-vectors.txt"), "gomod-vectors.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(part -> part[1].equals("takes")
                            ? new Vector(part[0], plain(part[2]), true, EditJson.normal(part[3]))
                            : new Vector(part[0], plain(part[2]), false, plain(part[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts() {
        return all().stream().map(Vector::text).toList();
    }

    /** Undoes the escapes of a JSON string. */
    static String plain(String escaped) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            i++;
            int known = "bfnrt".indexOf(escaped.charAt(i));
            if (escaped.charAt(i) == 'u') {
                out.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(known >= 0 ? "\b\f\n\r\t".charAt(known) : escaped.charAt(i));
            }
        }
        return out.toString();
    }
}
