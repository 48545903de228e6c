package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.settings.GoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Runs the real clients in random environments and writes what a {@link ClientMatrix} tells of them and what was seen, a
 * line for each client. It runs in a network of its own, in which the names below are this machine.
 */
final class ClientTrial {
    /** The hosts file of that network. */
    static final String HOSTS =
            "127.0.0.1 localhost\n127.0.0.9 git.lab.example\n127.0.0.5 p.lab.example\n" + "127.0.0.6 q.lab.example\n"
                    // Java asks for the one as it is written, the others for its ASCII form
                    + "127.0.0.9 b\u00fccher.lab.example xn--bcher-kva.lab.example\n";

    private static final Map<String, String> ADDRESSES =
            Map.of("localhost", "127.0.0.1", "p.lab.example", "127.0.0.5", "q.lab.example", "127.0.0.6");

    private static final List<Integer> PORTS = List.of(80, 443, 1080, 3128, 8080, 8443);
    private static final List<String> PROXIES = List.of(
            "http://p.lab.example:3128",
            "p.lab.example:8080",
            "http://q.lab.example",
            "q.lab.example",
            "https://p.lab.example:3128",
            "https://q.lab.example",
            "socks5://p.lab.example",
            "socks5h://q.lab.example:3128",
            "socks4://p.lab.example",
            "socks4a://q.lab.example",
            "http://u:w@p.lab.example:8080/",
            "u:w@p.lab.example:8080",
            "http:p.lab.example:3128",
            "http:/p.lab.example:3128",
            "http:///q.lab.example:3128",
            "http:////q.lab.example:3128",
            "http://q.lab.example:/",
            "http://p%2elab.example:3128",
            "http://u:w@x@p.lab.example:8080",
            "http://u:w/x@p.lab.example:8080",
            ":3128",
            "q.lab.example:03128",
            "http://p.lab.example:3128,http://q.lab.example:3128",
            "//p.lab.example:3128",
            "p.lab.example:3128/path",
            "http://p.lab.example:3128?q",
            "p.lab.example:",
            "p.lab.example:99999",
            "p.lab.example:x",
            "HTTP://p.lab.example:3128",
            "Socks5://p.lab.example",
            "ftp://p.lab.example:3128",
            "socks5:p.lab.example:3128",
            "http://",
            "http://p.lab.example:3128 ",
            " http://p.lab.example:3128",
            "");
    private static final List<String> EXEMPTIONS = List.of(
            "lab.example",
            ".lab.example",
            "*.lab.example",
            "git.lab.example:443",
            "*",
            "other.example",
            "GIT.lab.example",
            "127.0.0.0/8",
            "git.lab.example other",
            "x, git.lab.example.",
            "",
            "*.example,other",
            "example:8443",
            "b\u00fccher.lab.example",
            "B\u00dcCHER.lab.example,.other",
            "xn--bcher-kva.lab.example");
    private static final List<String> URLS = List.of(
            "https://git.lab.example/m",
            "https://git.lab.example/m",
            "http://git.lab.example/m",
            "https://b\u00fccher.lab.example/m",
            "https://git.lab.example:8443/m");

    private final RandomGenerator random;
    private final Recorder recorder;

    private ClientTrial(RandomGenerator random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    /** Arguments: a directory, the file to write, how many environments, the seed. */
    public static void main(String[] arguments) throws Exception {
        StringBuilder lines = new StringBuilder();
        try (Recorder recorder = Recorder.on(PORTS)) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(Long.parseLong(arguments[3]));
            ClientTrial trial = new ClientTrial(random, recorder);
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                Path home = Files.createDirectories(Path.of(arguments[0], "h" + i));
                trial.environment(i, home, lines);
            }
        }
        Files.writeString(Path.of(arguments[1]), lines);
    }

    private void environment(int number, Path home, StringBuilder lines) throws Exception {
        RequestUrl url = RequestUrl.of(any(URLS));
        TrialHost host = host(home, url);
        ClientMatrix matrix = ClientMatrix.of(GoSettings.read(host), url);
        for (Client client : List.of(Client.GO, Client.GIT, Client.CURL, Client.JAVA)) {
            host.run(client, url.raw());
            line(number, matrix.route(client), host, lines);
        }
    }

    private void line(int number, ClientRoute route, TrialHost host, StringBuilder lines) throws InterruptedException {
        String expected = expected(route);
        String seen = recorder.firstOf(expected.isEmpty() ? 200 : 2_000);
        lines.append(number + " " + route.client() + "\t" + expected + "\t" + seen + "\t"
                        + new TreeMap<>(host.variables()) + new TreeMap<>(host.properties()) + " " + route.url())
                .append('\n');
    }

    private static String expected(ClientRoute route) {
        boolean secure = route.url().scheme().equals("https");
        if (route.way() instanceof Way.Proxied proxied) {
            ForwardProxy proxy = proxied.proxy();
            if (proxy.port() == 0 || !ADDRESSES.containsKey(proxy.host())) {
                return "";
            }
            String address = ADDRESSES.get(proxy.host()) + ":" + proxy.port() + " ";
            if (proxy.scheme() == ProxyScheme.SOCKS5) {
                return address + "socks " + (route.resolution() == Resolution.AT_PROXY ? "name" : "address");
            }
            return address + (proxy.scheme() == ProxyScheme.HTTPS ? "tls" : secure ? "CONNECT" : "GET");
        }
        return route.way() instanceof Way.Direct ? "127.0.0.9:" + route.url().port() + (secure ? " tls" : " GET") : "";
    }

    private TrialHost host(Path home, RequestUrl url) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>(TrialHost.variables(home, url.raw()));
        for (String name :
                List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")) {
            sometimes(3, variables, name, PROXIES);
        }
        sometimes(3, variables, "NO_PROXY", EXEMPTIONS);
        sometimes(3, variables, "no_proxy", EXEMPTIONS);
        if (random.nextInt(4) == 0) {
            String section = random.nextBoolean() ? "[http]" : "[http \"https://git.lab.example\"]";
            Files.writeString(home.resolve(".gitconfig"), section + "\nproxy = \"" + any(PROXIES) + "\"\n");
        }
        if (random.nextInt(4) == 0) {
            Files.writeString(
                    home.resolve(".curlrc"),
                    "# c\nproxy = \"" + any(PROXIES) + "\"\nnoproxy=\"" + any(EXEMPTIONS) + "\"\n");
        }
        return new TrialHost(variables, properties(), home);
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> hosts = List.of("p.lab.example", "q.lab.example");
        sometimes(3, properties, "https.proxyHost", hosts);
        sometimes(3, properties, "http.proxyHost", hosts);
        sometimes(5, properties, "proxyHost", hosts);
        sometimes(3, properties, "socksProxyHost", hosts);
        for (String name : List.of("https.proxyPort", "http.proxyPort", "proxyPort", "socksProxyPort")) {
            sometimes(2, properties, name, List.of("3128", "8080"));
        }
        sometimes(
                4,
                properties,
                "http.nonProxyHosts",
                List.of(
                        "*.lab.example",
                        "git.lab.*",
                        "*",
                        "",
                        "x|GIT.lab.example",
                        "lab.example",
                        "b\u00fccher.*",
                        "xn--bcher-kva.*"));
        return properties;
    }

    private void sometimes(int times, Map<String, String> map, String name, List<String> values) {
        if (random.nextInt(times) == 0) {
            map.put(name, any(values));
        }
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
