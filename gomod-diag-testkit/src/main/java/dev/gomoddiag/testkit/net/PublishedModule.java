package dev.gomoddiag.testkit.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One version of a module with its files.
 *
 * @param time of its commit
 * @param files by path relative to the module's root, {@code go.mod} among them
 */
public record PublishedModule(String path, String version, Instant time, SortedMap<String, String> files) {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Instant FIRST = Instant.parse("2024-03-01T09:00:00Z");

    public PublishedModule {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (!files.containsKey("go.mod")) {
            throw new IllegalArgumentException(
                    "module " + path + "@" + version + " has no go.mod: add one to its files");
        }
    }

    /** A small module without requirements. */
    public static PublishedModule of(String path, String version) {
        String name = path.substring(path.lastIndexOf('/') + 1).replace('-', '_');
        return new PublishedModule(
                path,
                version,
                FIRST,
                new TreeMap<>(Map.of(
                        "go.mod",
                        "module " + path + "\n\ngo 1.18\n",
                        "LICENSE",
                        "MIT License\n",
                        name + ".go",
                        "// Package " + name + " is made up.\npackage " + name + "\n\nconst Version = \"" + version
                                + "\"\n")));
    }

    String goMod() {
        return files.getOrDefault("go.mod", "");
    }

    /** The {@code .info} document. */
    String info() {
        return "{\"Version\":\"" + version + "\",\"Time\":\"" + time + "\"}";
    }

    /** The {@code h1:} hash of the zip, as go.sum has it. */
    public String zipHash() {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files.forEach(
                (name, text) -> entries.put(path + "@" + version + "/" + name, text.getBytes(StandardCharsets.UTF_8)));
        return DirectoryHash.of(entries);
    }

    /** The {@code h1:} hash of go.mod, as go.sum has it. */
    public String goModHash() {
        return DirectoryHash.of(new TreeMap<>(Map.of("go.mod", goMod().getBytes(StandardCharsets.UTF_8))));
    }

    /** A zip with every file under {@code path@version/}. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(path + "@" + version + "/" + file.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
