package dev.gomoddiag.rules.fix;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.text.Text;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells go that a module is private, with a pattern no wider than its owner. */
public final class PrivatePatterns {
    private static final String GOPRIVATE = "GOPRIVATE";

    private PrivatePatterns() {}

    /** Adds the module's owner to GOPRIVATE. */
    public static Fix add(Evidence evidence) {
        GoVariable goprivate = GoVariable.of(evidence.settings(), GOPRIVATE);
        String present = goprivate.setting().raw();
        String pattern = pattern(evidence.query().path());
        // what holds a scheme or a line end fits no path of a module
        String value = Stream.concat(
                        Stream.of(present.split(",")).map(String::strip).filter(kept -> !kept.contains("://")),
                        Stream.of(pattern))
                .filter(kept -> !kept.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        return goprivate.set("set-goprivate", Text.of(PrivatePatterns.class, "set-goprivate", value), value);
    }

    /** On a forge that many share the owner's account, elsewhere the host. */
    static String pattern(String path) {
        String host = ModulePath.host(path);
        String[] elements = path.split("/", 3);
        return Hosts.forge(host) && elements.length > 1 ? host + "/" + elements[1] : host;
    }
}
