package dev.gomoddiag.commands;

import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.Overrides;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.plan.Substitute;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A replace or exclude line of the main module.
 *
 * @param version "" for all versions
 * @param by a module with its version or a directory; "" for an exclude line
 */
record MainLine(String path, String version, String by) {

    static MainLine of(String word) {
        String[] sides = word.substring(word.indexOf(':') + 1).split(">", -1);
        String[] at = sides[0].split("@", -1);
        return new MainLine("example.com/" + at[0], at.length < 2 ? "" : at[1], sides.length < 2 ? "" : sides[1]);
    }

    boolean excludes() {
        return by.isEmpty();
    }

    String text() {
        String subject = version.isEmpty() ? path : path + " " + version;
        if (excludes()) {
            return "exclude " + subject;
        }
        return "replace " + subject + " => " + (by.startsWith(".") ? by : "example.com/" + by.replace('@', ' '));
    }

    static Overrides overrides(List<MainLine> lines) {
        Map<ModuleAt, Substitute> replaced = new HashMap<>();
        Set<ModuleAt> excluded = new HashSet<>();
        for (MainLine line : lines) {
            ModuleAt subject = new ModuleAt(line.path, line.version);
            if (line.excludes()) {
                excluded.add(subject);
            } else {
                replaced.put(subject, line.substitute());
            }
        }
        return new Overrides(replaced, excluded);
    }

    private Substitute substitute() {
        if (by.startsWith(".")) {
            // go names it as seen from the go.work
            String directory = by.replaceFirst("^\\.\\./", "./");
            return new Substitute.Directory(
                    directory,
                    Optional.ofNullable(Shelf.directories().get(directory))
                            .map(goMod -> new Substitute.Content(
                                    ShelfEndpoint.summary(goMod), new Payload.Packages(Set.of("")))));
        }
        String[] at = by.split("@", -1);
        return new Substitute.Module(new ModuleAt("example.com/" + at[0], at[1]));
    }
}
