package dev.gomoddiag.testkit.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/** A web client inside the network: names by the true zone, the network's root trusted. */
final class Client {
    private final EmbeddedNetwork network;
    private final OkHttpClient http;

    Client(EmbeddedNetwork network, Duration patience) throws CertificateException {
        this.network = network;
        X509Certificate root = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(network.rootPem().getBytes(StandardCharsets.US_ASCII)));
        HandshakeCertificates trust =
                new HandshakeCertificates.Builder().addTrustedCertificate(root).build();
        http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .readTimeout(patience)
                .dns(this::lookup)
                .socketFactory(new Routed(network))
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = network.zone().addresses(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }

    /** {@code "200 the body"}. */
    String get(String url) throws IOException {
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    byte[] bytes(String url) throws IOException {
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.body().bytes();
        }
    }

    /** Sockets that connect where the network's path leads. */
    static final class Routed extends SocketFactory {
        private final EmbeddedNetwork network;

        Routed(EmbeddedNetwork network) {
            this.network = network;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int timeout) throws IOException {
                    super.connect(network.path().route((InetSocketAddress) endpoint), timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }
    }
}
