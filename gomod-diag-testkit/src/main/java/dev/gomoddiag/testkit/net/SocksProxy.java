package dev.gomoddiag.testkit.net;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/** A SOCKS5 proxy (RFC 1928, RFC 1929) that resolves names by the true zone. */
public final class SocksProxy {
    private static final int VERSION = 5;
    private static final int NO_LOGIN = 0;
    private static final int PASSWORD = 2;
    private static final int NOTHING_ACCEPTABLE = 0xff;
    private static final int HOST_UNREACHABLE = 4;
    private static final byte[] BOUND_NOWHERE = {0, 1, 0, 0, 0, 0, 0, 0};

    private final String name;
    private final Dialer dialer;
    private final AccessLog log;
    private final Executor threads;
    private volatile Optional<Login> login = Optional.empty();
    private volatile OptionalInt refusal = OptionalInt.empty();

    private record Login(String user, String password) {}

    SocksProxy(String name, Dialer dialer, AccessLog log, Executor threads) {
        this.name = name;
        this.dialer = dialer;
        this.log = log;
        this.threads = threads;
    }

    /** Serves everybody. */
    public SocksProxy heal() {
        login = Optional.empty();
        refusal = OptionalInt.empty();
        return this;
    }

    public SocksProxy requireLogin(String user, String password) {
        login = Optional.of(new Login(user, password));
        return this;
    }

    /** Answers every request with this reply code, 1 to 8, such as 2 for "not allowed by ruleset". */
    public SocksProxy reply(int code) {
        refusal = OptionalInt.of(code);
        return this;
    }

    /** The connections asked for, such as {@code CONNECT proxy.golang.org:443}. */
    public List<String> requests() {
        return log.of(Access.Protocol.SOCKS, name);
    }

    StandIn open() throws IOException {
        return Listener.start(this::serve, threads);
    }

    private void serve(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        if (!greeted(in, out)) {
            return;
        }
        expect(in, VERSION);
        expect(in, 1);
        in.readUnsignedByte();
        String host = host(in);
        int port = in.readUnsignedShort();
        log.add(Access.Protocol.SOCKS, name, "CONNECT " + host + ":" + port);
        if (refusal.isPresent()) {
            reply(out, refusal.getAsInt());
            return;
        }
        Socket server;
        try {
            server = dialer.dial(host, port);
        } catch (IOException unreachable) {
            reply(out, HOST_UNREACHABLE);
            return;
        }
        reply(out, 0);
        Relay.between(client, server, threads);
    }

    private boolean greeted(DataInputStream in, OutputStream out) throws IOException {
        expect(in, VERSION);
        byte[] methods = in.readNBytes(in.readUnsignedByte());
        int wanted = login.isPresent() ? PASSWORD : NO_LOGIN;
        boolean offered = false;
        for (byte method : methods) {
            offered |= method == wanted;
        }
        out.write(new byte[] {VERSION, (byte) (offered ? wanted : NOTHING_ACCEPTABLE)});
        return offered && (login.isEmpty() || loggedIn(login.get(), in, out));
    }

    private static boolean loggedIn(Login login, DataInputStream in, OutputStream out) throws IOException {
        expect(in, 1);
        Login given = new Login(text(in), text(in));
        boolean right = given.equals(login);
        out.write(new byte[] {1, (byte) (right ? 0 : 1)});
        return right;
    }

    private static String host(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        return switch (type) {
            case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            case 3 -> text(in);
            case 4 -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
            default -> throw new ProtocolException("address type " + type);
        };
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static void reply(OutputStream out, int code) throws IOException {
        byte[] reply = new byte[2 + BOUND_NOWHERE.length];
        reply[0] = VERSION;
        reply[1] = (byte) code;
        System.arraycopy(BOUND_NOWHERE, 0, reply, 2, BOUND_NOWHERE.length);
        out.write(reply);
        out.flush();
    }

    /** Anything else is answered as SOCKS5 servers do: by closing the connection. */
    private static void expect(DataInputStream in, int value) throws IOException {
        int seen = in.readUnsignedByte();
        if (seen != value) {
            throw new ProtocolException("byte " + seen + " instead of " + value);
        }
    }
}
