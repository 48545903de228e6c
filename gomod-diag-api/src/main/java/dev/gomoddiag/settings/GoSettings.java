package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import java.util.List;
import java.util.Optional;

/** Every setting of a host that decides what the go command and its git processes do on the network. Immutable. */
public final class GoSettings {
    private final GitSettings git;
    private final HostsFile hosts;
    private final Netrc netrc;
    private final TrustSettings trust;
    private final Optional<NameServers> nameServers;

    private GoSettings(HostEnvironment host) {
        git = new GitSettings(List.of(), List.of());
        hosts = HostsFile.read(host);
        netrc = Netrc.read(host);
        trust = new TrustSettings(
                new TrustSettings.GoRoots(TrustSettings.Verifier.FILES, List.of(), List.of()), git);
        nameServers = host.nameServers();
    }

    /** Reads them all; never runs a program and never fails for a missing or malformed file. */
    public static GoSettings read(HostEnvironment host) {
        return new GoSettings(host);
    }

    /**
     * The effective value of a Go variable; value "" and source GO_DEFAULT when nothing sets it.
     *
     * @throws IllegalArgumentException when go has no such variable
     */
    public Setting go(String name) {
        return Setting.of(name, "", SettingSource.of(SettingSource.Kind.GO_DEFAULT, ""));
    }

    /** Every Go, git, forward-proxy and certificate setting that is set or has a default, in a stable order. */
    public List<Setting> all() {
        return List.of();
    }

    /** The values without effect, in the order of {@link #all()}. */
    public List<Shadowed> shadowed() {
        return List.of();
    }

    /** The go command of this host; empty when none was found. */
    public Optional<GoInstallation> installation() {
        return Optional.empty();
    }

    public HostsFile hosts() {
        return hosts;
    }

    public GitSettings git() {
        return git;
    }

    public Netrc netrc() {
        return netrc;
    }

    public TrustSettings trust() {
        return trust;
    }

    /** The configured name servers; empty where the operating system does not tell. */
    public Optional<NameServers> nameServers() {
        return nameServers;
    }
}
