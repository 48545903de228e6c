package dev.gomoddiag.rules.fix;

import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.path.PrivateModules;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Other ways to the same checksum database; never a way around it. */
final class ChecksumDatabases {
    private static final String NAME = "sum.golang.org";
    private static final String MIRROR = "sum.golang.google.cn";

    private ChecksumDatabases() {}

    static List<Fix> without(Evidence evidence, String deadHost) {
        List<Fix> fixes = new ArrayList<>();
        boolean standard = evidence.settings().fetch().sumdb() instanceof SumdbSetting.Database database
                && database.name().equals(NAME);
        // the mirror holds the same signed records under the same key
        if (standard && !deadHost.equals(MIRROR)) {
            fixes.add(GoVariable.of(evidence.settings(), "GOSUMDB")
                    .set("use-sumdb-mirror", Text.of(ChecksumDatabases.class, "use-sumdb-mirror", MIRROR), MIRROR));
        }
        if (standard && !PrivateModules.confidential(evidence)) {
            // fetched from the repository itself, a module needs the database all the same
            ModuleProxies.without(evidence, Set.of("proxy.golang.org", deadHost)).stream()
                    .filter(fix -> !fix.id().equals(ModuleProxies.FETCH_DIRECT))
                    .forEach(fixes::add);
        }
        return fixes;
    }
}
