package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.settings.GoSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the real clients with each setting that makes one of them trust a server or log in there, and writes what a
 * {@link ClientMatrix} says of that and what was seen, a line for each client. It runs in a network of its own.
 */
final class TrustTrial {
    /** What makes some client trust the server. */
    static final List<String> TRUST = List.of(
            "nothing",
            "SSL_CERT_FILE",
            "GIT_SSL_CAINFO",
            "GIT_SSL_NO_VERIFY",
            "CURL_CA_BUNDLE",
            "http.sslCAInfo",
            "http.sslVerify",
            "cacert",
            "insecure",
            "javax.net.ssl.trustStore");

    /** What makes some client log in. */
    static final List<String> LOGINS = List.of(
            "nobody", "netrc", "helper", "extraHeader", "user", "curl-netrc", "userinfo", "GOAUTH=off", "other");

    private static final String NETRC = "machine git.lab.example login me password trial\n";

    private final Path directory;
    private final TrialServer server;

    private TrustTrial(Path directory) throws Exception {
        this.directory = directory;
        this.server = TrialServer.start(directory);
    }

    /** Arguments: a directory and the file to write. */
    public static void main(String[] arguments) throws Exception {
        TrustTrial trial = new TrustTrial(Files.createDirectories(Path.of(arguments[0])));
        StringBuilder lines = new StringBuilder();
        for (String setting : TRUST) {
            trial.trust(setting, lines);
        }
        for (String setting : LOGINS) {
            trial.login(setting, lines);
        }
        Files.writeString(Path.of(arguments[1]), lines);
    }

    private void trust(String setting, StringBuilder lines) throws Exception {
        Path home = Files.createDirectory(directory.resolve(setting));
        Map<String, String> variables = new HashMap<>(TrialHost.variables(home, TrialServer.URL));
        Map<String, String> properties = new HashMap<>();
        String authority = server.authority();
        switch (setting) {
            case "nothing" -> {}
            case "http.sslCAInfo" -> write(home, ".gitconfig", "[http]\nsslCAInfo = " + authority + "\n");
            case "http.sslVerify" -> write(home, ".gitconfig", "[http]\nsslVerify = false\n");
            case "cacert" -> write(home, ".curlrc", "cacert = " + authority + "\n");
            case "insecure" -> write(home, ".curlrc", "insecure\n");
            case "javax.net.ssl.trustStore" -> properties.put(setting, server.trustStore());
            case "GIT_SSL_NO_VERIFY" -> variables.put(setting, "1");
            default -> variables.put(setting, authority);
        }
        TrialHost host = new TrialHost(variables, properties, home);
        ClientMatrix matrix = ClientMatrix.of(GoSettings.read(host), RequestUrl.of(TrialServer.URL));
        for (Client client : List.of(Client.GO, Client.GIT, Client.CURL, Client.JAVA)) {
            boolean seen = server.isAskedBy(() -> host.run(client, TrialServer.URL));
            line(setting, client, trusts(matrix.route(client)), seen, lines);
        }
    }

    private void login(String setting, StringBuilder lines) throws Exception {
        Path home = Files.createDirectory(directory.resolve("login-" + setting));
        String url = setting.equals("userinfo") ? TrialServer.URL.replace("//", "//me:trial@") : TrialServer.URL;
        Map<String, String> variables = new HashMap<>(TrialHost.variables(home, url));
        variables.put("SSL_CERT_FILE", server.authority());
        variables.put("GIT_SSL_CAINFO", server.authority());
        switch (setting) {
            case "netrc" -> write(home, ".netrc", NETRC);
            case "other" -> write(home, ".netrc", NETRC.replace("git.lab", "other.lab"));
            case "GOAUTH=off" -> {
                variables.put("GOAUTH", "off");
                write(home, ".netrc", NETRC);
            }
            case "helper" -> {
                write(home, ".git-credentials", "https://me:trial@git.lab.example\n");
                write(home, ".gitconfig", "[credential \"https://git.lab.example\"]\nhelper = store\n");
            }
            case "extraHeader" ->
                write(home, ".gitconfig", "[http]\nextraHeader = \"Authorization: Basic bWU6dA==\"\n");
            case "user" -> write(home, ".curlrc", "user = \"me:trial\"\n");
            case "curl-netrc" -> {
                write(home, ".netrc", NETRC);
                write(home, ".curlrc", "netrc\n");
            }
            default -> {}
        }
        TrialHost host = new TrialHost(variables, Map.of("javax.net.ssl.trustStore", server.trustStore()), home);
        ClientMatrix matrix = ClientMatrix.of(GoSettings.read(host), RequestUrl.of(url));
        for (Client client : List.of(Client.GO, Client.GIT, Client.CURL, Client.JAVA)) {
            boolean seen = server.isToldALoginBy(() -> host.run(client, url));
            line(
                    "login by " + setting,
                    client,
                    !matrix.route(client).credentials().isEmpty(),
                    seen,
                    lines);
        }
    }

    private boolean trusts(ClientRoute route) {
        return route.trust().unverified().isPresent()
                || route.trust().places().stream()
                        .anyMatch(place ->
                                List.of(server.authority(), server.trustStore()).contains(place.text()));
    }

    private static void line(String setting, Client client, boolean expected, boolean seen, StringBuilder lines) {
        lines.append(setting + " " + client + "\t" + expected + "\t" + seen).append('\n');
    }

    private static void write(Path home, String file, String text) throws Exception {
        Files.writeString(home.resolve(file), text);
    }
}
