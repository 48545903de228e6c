package dev.gomoddiag.commands;

import dev.gomoddiag.plan.GoVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a go command did with a case, on one line.
 *
 * @param requests the paths it asked for, sorted
 */
record Recording(GoVersion version, int exit, List<String> requests, String line) {
    private static final String TAB = "\t";

    static Recording parse(String text) {
        String[] fields = text.split(TAB, -1);
        return new Recording(
                GoVersion.parse(fields[0]).orElseThrow(),
                Integer.parseInt(fields[1]),
                Stream.of(fields[2].split(" ")).filter(path -> !path.isEmpty()).toList(),
                fields[3]);
    }

    @Override
    public String toString() {
        return String.join(TAB, version.toString(), Integer.toString(exit), String.join(" ", requests), line);
    }
}
