package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Renderings of the messages of go, git, ssh, curl and their platforms, with what is to be read from each. */
final class MessageTable {
    private static final String FILE = "messages.tsv";
    private static final String RENDERINGS = "renderings.tsv";

    private MessageTable() {}

    /** A message and the id of the pattern that decides it. */
    record Rendering(String pattern, String text) {}

    /**
     * A rendering; what it does not name is "".
     *
     * @param family whose messages: a layer of go, a program that go runs, or the one who answers
     */
    record Row(
            String family,
            String cause,
            String host,
            String address,
            String port,
            String proxy,
            String module,
            String version,
            String text) {

        /** The same fields as read by the classifier. */
        static Row of(String family, GoFailure failure, String text) {
            GoFailure.Place place = failure.place();
            String port = place.port().isPresent() ? String.valueOf(place.port().getAsInt()) : "";
            return new Row(
                    family,
                    failure.causes().get(0).cause(),
                    place.host(),
                    place.address(),
                    port,
                    place.proxy(),
                    failure.module(),
                    failure.version(),
                    text);
        }
    }

    static List<Row> rows() {
        return lines(FILE).stream().map(MessageTable::row).toList();
    }

    /** Messages rendered from the texts of patterns, with the pattern that decides. */
    static List<Rendering> renderings() {
        return lines(RENDERINGS).stream()
                .map(line -> line.split("\t", 2))
                .map(cells -> new Rendering(cells[0], unescape(cells[1])))
                .toList();
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MessageTable.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        return new Row(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], unescape(cells[8]));
    }

    private static String unescape(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            text.append(c == '\\' ? meaning(cell.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> escaped;
        };
    }
}
