package dev.gomoddiag.settings;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The networking properties of a Java program on the host; for this machine, those of this very JVM over
 * {@code conf/net.properties} of its installation. Programs started with other options differ.
 */
public final class JavaSettings {
    private static final List<String> NAMES = List.of(
            "http.proxyHost",
            "http.proxyPort",
            "https.proxyHost",
            "https.proxyPort",
            "proxyHost",
            "proxyPort",
            "http.nonProxyHosts",
            "socksProxyHost",
            "socksProxyPort",
            "socksNonProxyHosts",
            "java.net.useSystemProxies",
            "javax.net.ssl.trustStore");
    private static final String HOME = "java.home";

    private final Map<String, Setting> properties;
    private final String defaultStore;

    private JavaSettings(Map<String, Setting> properties, String defaultStore) {
        this.properties = Map.copyOf(properties);
        this.defaultStore = defaultStore;
    }

    static JavaSettings read(HostEnvironment host) {
        String home = host.javaProperty(HOME).orElse("");
        Map<String, Setting> properties = new TreeMap<>();
        if (!home.isEmpty()) {
            String path = home + "/conf/net.properties";
            Properties file = load(host.read(path).text().orElse(""));
            NAMES.forEach(name -> Optional.ofNullable(file.getProperty(name))
                    .ifPresent(value ->
                            properties.put(name, Setting.of(name, value, SettingSource.of(Kind.JAVA_PROPERTY, path)))));
        }
        NAMES.forEach(name -> host.javaProperty(name)
                .ifPresent(value ->
                        properties.put(name, Setting.of(name, value, SettingSource.of(Kind.JAVA_PROPERTY, name)))));
        return new JavaSettings(properties, home.isEmpty() ? "" : store(host, home + "/lib/security/"));
    }

    private static Properties load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            // a malformed escape; Java itself starts without the file then
            return new Properties();
        }
        return properties;
    }

    private static String store(HostEnvironment host, String directory) {
        String own = directory + "jssecacerts";
        return host.read(own) instanceof FileContent.Missing ? directory + "cacerts" : own;
    }

    /** A property that decides about connections; empty when nothing sets it. */
    public Optional<Setting> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The file with the certificates that Java trusts; "" where no JVM is known. */
    public Setting trustStore() {
        return property("javax.net.ssl.trustStore")
                .orElseGet(() -> Setting.of(
                        "javax.net.ssl.trustStore", defaultStore, SettingSource.of(Kind.TRUST_STORE, defaultStore)));
    }

    /** The proxies of {@code java.net.URLConnection}. */
    public ForwardProxies forwardProxies() {
        return ForwardProxies.forJava(name -> property(name).map(Setting::raw));
    }
}
