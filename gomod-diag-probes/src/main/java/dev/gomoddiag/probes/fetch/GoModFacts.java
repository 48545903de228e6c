package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.MalformedFileException;

/** Reads go.mod files into facts. */
final class GoModFacts {
    /** What go passes over in the go.mod of a dependency, since a later go may know it (modfile.ParseLax). */
    private static final String LATER_GO = "unknown directive";

    private GoModFacts() {}

    /** @param module "" for the go.mod of the working directory, which go reads strictly; likewise version */
    static GoModSeen of(String source, String module, String version, String text) {
        try {
            GoModFile file = GoModFile.parse(text);
            return new GoModSeen(source, module, version, file.module(), file.goVersion(), file.toolchain(), "");
        } catch (MalformedFileException e) {
            String words = e.problems().isEmpty()
                    ? String.valueOf(e.getMessage())
                    : e.problems().get(0).toString();
            boolean lax = !module.isEmpty() && words.contains(LATER_GO);
            return new GoModSeen(source, module, version, "", "", lax ? "" : words);
        }
    }
}
