package dev.gomoddiag.client;

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
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** {@code https://git.lab.example}, which wants a login, and whose authority nobody knows unless told. */
final class TrialServer {
    static final String URL = "https://git.lab.example/m";

    private static final String PASSWORD = "changeit";

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private final String authority;
    private final String trustStore;

    private TrialServer(String authority, String trustStore) {
        this.authority = authority;
        this.trustStore = trustStore;
    }

    static TrialServer start(Path directory) throws Exception {
        KeyStore keys = keys(directory);
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(keys.getCertificate("server").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        Path authority = Files.writeString(directory.resolve("authority.pem"), pem);
        KeyStore trusted = KeyStore.getInstance("JKS");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", keys.getCertificate("server"));
        Path trustStore = directory.resolve("trusted.jks");
        try (OutputStream out = Files.newOutputStream(trustStore)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        TrialServer server = new TrialServer(authority.toString(), trustStore.toString());
        server.listen(keys);
        return server;
    }

    private static KeyStore keys(Path directory) throws Exception {
        Path store = directory.resolve("server.p12");
        String keytool = System.getProperty("java.home") + "/bin/keytool";
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString(),
                        "-dname",
                        "CN=Nobody",
                        "-ext",
                        "san=dns:git.lab.example",
                        "-ext",
                        "bc=ca:true",
                        "-validity",
                        "30")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool").toFile())
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void listen(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        ServerSocket socket = context.getServerSocketFactory().createServerSocket();
        socket.bind(new InetSocketAddress("127.0.0.9", 443));
        Thread thread = new Thread(() -> serve(socket), "server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(ServerSocket socket) {
        while (true) {
            try (Socket peer = socket.accept()) {
                peer.setSoTimeout(5_000);
                String head = Recorder.head(peer.getInputStream()).toLowerCase(Locale.ROOT);
                requests.addAndGet(head.isEmpty() ? 0 : 1);
                logins.addAndGet(head.contains("\nauthorization:") ? 1 : 0);
                peer.getOutputStream()
                        .write(("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"trial\"\r\n"
                                        + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // a peer that does not trust us hangs up in the handshake
                continue;
            }
        }
    }

    /** The certificate of the authority in a PEM file. */
    String authority() {
        return authority;
    }

    /** The same in a key store for Java. */
    String trustStore() {
        return trustStore;
    }

    /** Whether a program got as far as a request, which it sends to nobody it does not trust. */
    boolean isAskedBy(Callable<Integer> program) throws Exception {
        requests.set(0);
        program.call();
        return requests.get() > 0;
    }

    /** Whether a program sent a login, asked for it or not. */
    boolean isToldALoginBy(Callable<Integer> program) throws Exception {
        logins.set(0);
        program.call();
        return logins.get() > 0;
    }
}
