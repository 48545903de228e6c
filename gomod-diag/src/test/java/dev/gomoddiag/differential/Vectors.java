package dev.gomoddiag.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What real go commands did, recorded: the line of a case, then those of an observation, case after case, compressed. */
final class Vectors {
    private Vectors() {}

    /** A case and what go did. */
    record Vector(Case question, Observation seen) {}

    static void write(Path file, List<Vector> vectors) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Vector vector : vectors) {
            text.append(vector.question()).append('\n');
            vector.seen().lines().forEach(line -> text.append(line).append('\n'));
        }
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Those recorded with a release, such as {@code 1.26.8}. */
    static List<Vector> of(String version) throws IOException {
        String name = "go" + version + ".txt.gz";
        List<Vector> vectors = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            for (int i = 0; i < lines.size(); i += 1 + Observation.LINES) {
                Observation seen = Observation.parse(lines.subList(i + 1, i + 1 + Observation.LINES));
                vectors.add(new Vector(Case.parse(lines.get(i)), seen));
            }
        }
        return vectors;
    }
}
