package dev.gomoddiag.lab;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the lanes are to do; a file of JSON with these names.
 *
 * @param prefix of the namespaces
 * @param go its version, for the results
 */
record Order(
        String prefix,
        String go,
        String gorootPath,
        String javaPath,
        String doctorPath,
        String casesPath,
        String scratchPath,
        String outPath,
        long seed,
        int firstUid,
        String deadline,
        List<String> jvm,
        Trial.Extent extent,
        List<String> ids) {
    static Order read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), Order.class);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, new Gson().toJson(this));
    }

    Equipment equipment() {
        return new Equipment(Path.of(gorootPath), Path.of(javaPath), jvm, Path.of(doctorPath));
    }

    Path cases() {
        return Path.of(casesPath);
    }

    Path scratch() {
        return Path.of(scratchPath);
    }

    /** Where what the doctor said stays after the run. */
    Path reports() {
        return Path.of(outPath).resolve("reports");
    }

    Path results() {
        return scratch().resolve("results");
    }
}
