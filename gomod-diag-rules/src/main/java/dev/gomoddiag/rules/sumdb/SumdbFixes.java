package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.GoVariable;
import java.util.ArrayList;
import java.util.List;

/** What to do about a value of GOSUMDB that cannot work; never to switch verification off. */
final class SumdbFixes {
    private static final Wording WORDING = new Wording(SumdbFixes.class);
    private static final String STANDARD = "sum.golang.org";

    private SumdbFixes() {}

    static List<Fix> ofSetting(GoVariable gosumdb) {
        List<Fix> fixes = new ArrayList<>();
        if (gosumdb.setByUser()) {
            fixes.add(gosumdb.unset("unset-gosumdb", WORDING.text("unset-gosumdb")));
        }
        fixes.add(gosumdb.set("use-standard-sumdb", WORDING.text("use-standard", STANDARD), STANDARD));
        return fixes;
    }
}
