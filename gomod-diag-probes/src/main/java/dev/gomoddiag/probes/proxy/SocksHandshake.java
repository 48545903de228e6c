package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.probes.net.IpText;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A SOCKS client for one CONNECT (RFC 1928), with a user name and password where the URL has them (RFC 1929). */
final class SocksHandshake {
    private static final int VERSION = 5;
    private static final int NO_AUTH = 0;
    private static final int USER_PASSWORD = 2;
    private static final int NO_METHOD = 0xff;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int MAX_FIELD = 255;

    private final DataInputStream in;
    private final OutputStream out;
    private final Optional<ProxyCredentials> credentials;

    private SocksHandshake(InputStream in, OutputStream out, Optional<ProxyCredentials> credentials) {
        this.in = new DataInputStream(in);
        this.out = out;
        this.credentials = credentials;
    }

    /** Asks for a connection to a name, which the proxy resolves, or to an address. */
    static void connect(InputStream in, Socket socket, Optional<ProxyCredentials> credentials, String host, int port)
            throws IOException {
        SocksHandshake handshake = new SocksHandshake(in, socket.getOutputStream(), credentials);
        handshake.agreeOnMethod();
        handshake.request(host, port);
        handshake.readReply();
    }

    private void agreeOnMethod() throws IOException {
        out.write(
                credentials.isPresent()
                        ? new byte[] {VERSION, 2, NO_AUTH, USER_PASSWORD}
                        : new byte[] {VERSION, 1, NO_AUTH});
        out.flush();
        expectVersion(VERSION, "unexpected protocol version ");
        int method = in.readUnsignedByte();
        if (method == USER_PASSWORD && credentials.isPresent()) {
            logIn(credentials.get());
        } else if (method == NO_METHOD) {
            throw TunnelException.answered(Outcome.AUTH_REQUIRED, method, "no acceptable authentication methods");
        } else if (method != NO_AUTH) {
            throw TunnelException.answered(
                    Outcome.AUTH_REQUIRED, method, "unsupported authentication method " + method);
        }
    }

    private void logIn(ProxyCredentials login) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(1);
        field(message, login.user());
        field(message, login.password());
        out.write(message.toByteArray());
        out.flush();
        expectVersion(1, "invalid username/password version ");
        if (in.readUnsignedByte() != 0) {
            throw TunnelException.of(Outcome.AUTH_REQUIRED, "username/password authentication failed");
        }
    }

    private void request(String host, int port) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {VERSION, CONNECT, 0});
        Optional<InetAddress> literal = IpText.parse(host);
        if (literal.isPresent()) {
            byte[] address = literal.get().getAddress();
            message.write(address.length == 4 ? IPV4 : IPV6);
            message.writeBytes(address);
        } else {
            message.write(NAME);
            field(message, host);
        }
        message.write(port >> 8);
        message.write(port);
        out.write(message.toByteArray());
        out.flush();
    }

    private void readReply() throws IOException {
        expectVersion(VERSION, "unexpected protocol version ");
        int code = in.readUnsignedByte();
        if (code != 0) {
            throw SocksReply.refusal(code);
        }
        in.readUnsignedByte();
        int type = in.readUnsignedByte();
        int length = switch (type) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case NAME -> in.readUnsignedByte();
            default -> throw TunnelException.of(Outcome.NOT_A_PROXY, "unknown address type " + type);
        };
        in.readFully(new byte[length + 2]);
    }

    private void expectVersion(int expected, String complaint) throws IOException {
        int version = in.readUnsignedByte();
        if (version != expected) {
            throw TunnelException.of(Outcome.NOT_A_PROXY, complaint + version);
        }
    }

    private static void field(ByteArrayOutputStream message, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_FIELD) {
            throw TunnelException.of(
                    Outcome.FAILED,
                    "a name or password of " + bytes.length + " bytes does not fit into SOCKS: use 255");
        }
        message.write(bytes.length);
        message.writeBytes(bytes);
    }
}
