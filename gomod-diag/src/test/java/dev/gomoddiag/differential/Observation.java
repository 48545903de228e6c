package dev.gomoddiag.differential;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a real go did.
 *
 * @param requests in the order they came: {@code HOST TARGET}, or {@code CONNECT HOST} where nobody listened
 * @param commands the git commands that reach out: {@code REMOTE git ARGUMENTS}
 * @param zips the module versions that are in the module cache afterwards
 * @param said its errors
 */
record Observation(int exit, List<String> requests, List<String> commands, SortedSet<String> zips, String said) {
    private static final String TAB = "\t";
    private static final int LONGEST = 1_000;

    /** How many lines {@link #lines} gives. */
    static final int LINES = 5;

    /** Reads what {@link #lines} wrote. */
    static Observation parse(List<String> lines) {
        return new Observation(
                Integer.parseInt(lines.get(0)),
                split(lines.get(1)),
                split(lines.get(2)),
                new TreeSet<>(split(lines.get(3))),
                lines.get(4).replace("\\n", "\n"));
    }

    List<String> lines() {
        String text = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        return List.of(
                Integer.toString(exit),
                String.join(TAB, requests),
                String.join(TAB, commands),
                String.join(TAB, zips),
                text.replace("\n", "\\n"));
    }

    private static List<String> split(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(TAB, -1));
    }
}
