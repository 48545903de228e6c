package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.List;
import java.util.function.Supplier;

/** A module proxy that go would ask if its URL were one that go trusts with credentials. */
final class RefusedProxy implements ModuleSource {
    private final ProxySource proxy;
    private final Supplier<Fault> refusal;

    RefusedProxy(ProxySource proxy, Supplier<Fault> refusal) {
        this.proxy = proxy;
        this.refusal = refusal;
    }

    @Override
    public Attempt<List<String>> versions(String prefix) {
        return Attempt.refused(refusal.get());
    }

    // go looks at the revision before it looks at the URL; versionError of modfetch/proxy.go: whatever goes wrong for a
    // revision that is no canonical version makes it an invalid one
    @Override
    public Attempt<String> stat(String revision) {
        boolean canonical = ModuleVersion.canonical(revision).equals(revision);
        return Attempt.refused(proxy.disallowed(revision)
                .orElseGet(() -> canonical ? refusal.get() : refusal.get().as(FaultKind.INVALID_VERSION)));
    }

    @Override
    public Attempt<String> latest() {
        return Attempt.refused(refusal.get());
    }

    @Override
    public Attempt<Payload> mod(String version) {
        return Attempt.refused(refusal.get());
    }

    @Override
    public Attempt<Payload> zip(String version) {
        return Attempt.refused(refusal.get());
    }
}
