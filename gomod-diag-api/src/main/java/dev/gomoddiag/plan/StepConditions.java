package dev.gomoddiag.plan;

import dev.gomoddiag.module.GlobList;
import java.util.List;

/** When go reaches an entry of GOPROXY, by what stands in front of it. */
final class StepConditions {
    private final List<ProxyEntry> entries;
    private final GlobList noProxy;

    StepConditions(FetchSettings settings) {
        this.entries = settings.proxies().entries();
        this.noProxy = settings.noProxy();
    }

    /** For a request about a module. */
    When forModule(String module, int entry) {
        boolean direct = noProxy.matches(module);
        for (int i = entry - 1; i >= 0; i--) {
            if (direct && entries.get(i) instanceof ProxyEntry.NoProxy) {
                return When.AFTER_NOT_FOUND;
            }
            if (!direct && entries.get(i) instanceof ProxyEntry.Url url) {
                return after(url);
            }
        }
        return When.ALWAYS;
    }

    /** For a request that is about no module, such as {@code sumdb/NAME/supported}. */
    When forAny(int entry) {
        for (int i = entry - 1; i >= 0; i--) {
            if (entries.get(i) instanceof ProxyEntry.Url url) {
                return after(url);
            }
        }
        return When.ALWAYS;
    }

    private static When after(ProxyEntry.Url url) {
        return url.then() == Separator.PIPE ? When.AFTER_ANY_FAILURE : When.AFTER_NOT_FOUND;
    }
}
