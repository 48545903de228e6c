package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.settings.GoSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Asks a server whose authority nobody knows, with each setting that makes some client trust it, and writes whether the
 * {@link ClientMatrix} says that a client does, and whether it did. It runs in a network of its own.
 */
final class TrustTrial {
    private static final String PASSWORD = "changeit";
    private static final String URL = "https://git.lab.example/m";

    private final Path directory;
    private final String authority;
    private final String store;
    private final String trustStore;
    private final AtomicInteger requests = new AtomicInteger();

    private TrustTrial(Path directory) throws Exception {
        this.directory = directory;
        this.store = directory.resolve("server.p12").toString();
        this.trustStore = directory.resolve("trusted.jks").toString();
        KeyStore keys = serve();
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getCertificate("server").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        this.authority =
                Files.writeString(directory.resolve("authority.pem"), pem).toString();
        KeyStore trusted = KeyStore.getInstance("JKS");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", keys.getCertificate("server"));
        try (OutputStream out = Files.newOutputStream(Path.of(trustStore))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    /** Arguments: a directory and the file to write. */
    public static void main(String[] arguments) throws Exception {
        TrustTrial trial = new TrustTrial(Files.createDirectories(Path.of(arguments[0])));
        StringBuilder lines = new StringBuilder();
        for (String setting : List.of(
                "nothing", "SSL_CERT_FILE", "GIT_SSL_CAINFO", "GIT_SSL_NO_VERIFY", "CURL_CA_BUNDLE", "http.sslCAInfo",
                "http.sslVerify", "cacert", "insecure", "javax.net.ssl.trustStore")) {
            trial.with(setting, lines);
        }
        Files.writeString(Path.of(arguments[1]), lines);
        System.exit(0);
    }

    private KeyStore serve() throws Exception {
        String keytool = System.getProperty("java.home") + "/bin/keytool";
        Process process = new ProcessBuilder(
                        keytool, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-storetype", "PKCS12", "-storepass",
                        PASSWORD, "-keystore", store, "-dname", "CN=Nobody", "-ext", "san=dns:git.lab.example", "-ext",
                        "bc=ca:true", "-validity", "30")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool").toFile())
                .start();
        process.waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(store))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        ServerSocket socket = context.getServerSocketFactory().createServerSocket();
        socket.bind(new InetSocketAddress("127.0.0.9", 443));
        Thread thread = new Thread(() -> answer(socket), "server");
        thread.setDaemon(true);
        thread.start();
        return keys;
    }

    private void answer(ServerSocket socket) {
        while (true) {
            try (Socket peer = socket.accept()) {
                peer.setSoTimeout(5_000);
                if (peer.getInputStream().read() >= 0) {
                    requests.incrementAndGet();
                }
                byte[] answer = "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
                peer.getOutputStream().write(answer);
            } catch (IOException e) {
                // a peer that does not trust us hangs up in the handshake
                continue;
            }
        }
    }

    /** Whether a program got as far as a request, which it sends to nobody it does not trust. */
    private boolean asks(Callable<Integer> program) throws Exception {
        requests.set(0);
        program.call();
        return requests.get() > 0;
    }

    private void with(String setting, StringBuilder lines) throws Exception {
        Path home = Files.createDirectory(directory.resolve(setting));
        Map<String, String> variables = new HashMap<>(Map.of(
                "PATH", System.getenv("PATH"), "HOME", home.toString(), "GOPROXY", URL, "GOSUMDB", "off", "GOTOOLCHAIN",
                "local", "GOFLAGS", "-modcacherw"));
        Map<String, String> properties = new HashMap<>();
        switch (setting) {
            case "http.sslCAInfo" -> Files.writeString(
                    home.resolve(".gitconfig"), "[http]\nsslCAInfo = " + authority + "\n");
            case "http.sslVerify" -> Files.writeString(home.resolve(".gitconfig"), "[http]\nsslVerify = false\n");
            case "cacert" -> Files.writeString(home.resolve(".curlrc"), "cacert = " + authority + "\n");
            case "insecure" -> Files.writeString(home.resolve(".curlrc"), "insecure\n");
            case "javax.net.ssl.trustStore" -> properties.put(setting, trustStore);
            case "GIT_SSL_NO_VERIFY" -> variables.put(setting, "1");
            case "nothing" -> variables.put("NOTHING", "");
            default -> variables.put(setting, authority);
        }
        TrialHost host = new TrialHost(variables, properties, home);
        ClientMatrix matrix = ClientMatrix.of(GoSettings.read(host), RequestUrl.of(URL));
        Map<Client, Boolean> seen = new LinkedHashMap<>();
        seen.put(Client.GO, asks(() -> host.run(List.of("go", "list", "-m", "example.com/m@v1.0.0"))));
        seen.put(Client.GIT, asks(() -> host.run(List.of("git", "ls-remote", URL))));
        seen.put(Client.CURL, asks(() -> host.run(List.of("curl", "--silent", "--max-time", "5", URL))));
        seen.put(Client.JAVA, asks(() -> host.runJava(URL)));
        seen.forEach((client, trusted) -> lines.append(setting + " " + client + "\t" + expected(matrix.route(client))
                        + "\t" + trusted)
                .append('\n'));
    }

    private boolean expected(ClientRoute route) {
        return route.trust().unverified().isPresent()
                || route.trust().places().stream().anyMatch(place -> List.of(authority, trustStore).contains(place.text()));
    }
}
