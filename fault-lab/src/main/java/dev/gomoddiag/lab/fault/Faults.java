package dev.gomoddiag.lab.fault;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every kind of fault by the name that case files use. */
public final class Faults {
    private static final Map<String, Function<Fields, Fault>> KINDS = Map.ofEntries(
            Map.entry("firewall", Firewall::of),
            Map.entry("dns", Dns::of),
            Map.entry("dns-lie", DnsLie::of),
            Map.entry("certificate", Certificate::of),
            Map.entry("site", Site::of),
            Map.entry("port", PortTalk::of),
            Map.entry("sni", SniFilter::of),
            Map.entry("env", Environment::of),
            Map.entry("go-env", GoEnvFile::of),
            Map.entry("file", ClientFile::of),
            Map.entry("git-config", GitConfigFile::of),
            Map.entry("http-proxy", ForwardProxy::of),
            Map.entry("socks-proxy", SocksServer::of),
            Map.entry("login", SiteLogin::of),
            Map.entry("shut", ShutPort::of),
            Map.entry("relay", RelayPort::of),
            Map.entry("route", Route::of),
            Map.entry("mtu", PathMtu::of),
            Map.entry("throttle", Throttle::of),
            Map.entry("address", Address::of),
            Map.entry("folder", Folder::of),
            Map.entry("mount", Mount::of),
            Map.entry("tamper", Tamper::of),
            Map.entry("ssh-key", SshKey::of),
            Map.entry("ssh-server", SshServer::of),
            Map.entry("intercept", Interception::of),
            Map.entry("tls", TlsHandshake::of),
            Map.entry("clock", ClockSkew::of),
            Map.entry("dns-alias", DnsAlias::of),
            Map.entry("dns-forgery", DnsForgery::of),
            Map.entry("module-folder", ModuleFolder::of),
            Map.entry("archive", Archive::of),
            Map.entry("trust", TrustedAuthority::of));

    private Faults() {}

    /** An entry such as {@code firewall: {...}}. */
    static Fault named(String kind, Fields fields) {
        Fault fault = Optional.ofNullable(KINDS.get(kind))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no kind of fault is called \"" + kind + "\": use one of " + KINDS.keySet()))
                .apply(fields);
        fields.mustBeRead();
        return fault;
    }

    public static Fault of(Fields entry) {
        String kind = entry.onlyName();
        return named(kind, entry.inner(kind, Map.of()));
    }
}
