package dev.gomoddiag.testkit.net;

import dev.gomoddiag.testkit.net.DnsAnswers.Transport;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A name server over UDP and TCP, which answers from the zone, with a failure, or with a lie. */
public final class DnsServer {
    private static final int BACKLOG = 50;
    private static final int MAX_UDP = 4096;

    private final String address;
    private final Zone zone;
    private final AccessLog log;
    private final Executor threads;
    private final Map<String, DnsBehaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, List<InetAddress>> lies = new ConcurrentHashMap<>();
    private final Map<String, List<InetAddress>> forged = new ConcurrentHashMap<>();
    private final Map<String, Deque<InetAddress>> turns = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private volatile DnsBehaviour general = DnsBehaviour.NORMAL;
    private volatile Duration delay = Duration.ZERO;

    DnsServer(String address, Zone zone, AccessLog log, Executor threads) {
        this.address = address;
        this.zone = zone;
        this.log = log;
        this.threads = threads;
    }

    /** The literal under which the machine knows it. */
    public String address() {
        return address;
    }

    /** Answers every question so. */
    public DnsServer answer(DnsBehaviour behaviour) {
        general = behaviour;
        return this;
    }

    /** Answers questions for this name so. */
    public DnsServer answer(String name, DnsBehaviour behaviour) {
        behaviours.put(name.toLowerCase(Locale.ROOT), behaviour);
        return this;
    }

    /** Answers questions for this name and type of record, such as AAAA, so. */
    public DnsServer answer(String name, String type, DnsBehaviour behaviour) {
        behaviours.put(name.toLowerCase(Locale.ROOT) + " " + type, behaviour);
        return this;
    }

    /** Gives these addresses for the name, whatever the zone says; {@code *.example} stands for all names below it that do not exist. */
    public DnsServer lie(String name, String... literals) {
        lies.put(name.toLowerCase(Locale.ROOT), addresses(literals));
        return this;
    }

    /** As {@link #lie}, over UDP alone, as if somebody on the way were faster than the server. */
    public DnsServer forge(String name, String... literals) {
        forged.put(name.toLowerCase(Locale.ROOT), addresses(literals));
        return this;
    }

    /** Gives one of these addresses at a time, each in its turn. */
    public DnsServer rotate(String name, String... literals) {
        turns.put(name.toLowerCase(Locale.ROOT), new ArrayDeque<>(addresses(literals)));
        return this;
    }

    /** Says that the name is but another name of this one. */
    public DnsServer alias(String name, String target) {
        aliases.put(name.toLowerCase(Locale.ROOT), target);
        return this;
    }

    private static List<InetAddress> addresses(String... literals) {
        return Stream.of(literals).map(Literal::address).toList();
    }

    /** Waits before every answer. */
    public DnsServer delay(Duration wait) {
        delay = wait;
        return this;
    }

    /** Answers the truth again, at once. */
    public DnsServer heal() {
        general = DnsBehaviour.NORMAL;
        delay = Duration.ZERO;
        behaviours.clear();
        lies.clear();
        forged.clear();
        turns.clear();
        aliases.clear();
        return this;
    }

    StandIn open() throws IOException {
        return PortPair.find(udp -> {
            Listener tcp = Listener.start(
                    new ServerSocket(udp.getLocalPort(), BACKLOG, udp.getLocalAddress()), this::overTcp, threads);
            threads.execute(() -> overUdp(udp));
            return new Pair(tcp, udp);
        });
    }

    private record Pair(Listener tcp, DatagramSocket udp) implements StandIn {
        @Override
        public InetSocketAddress loopback() {
            return tcp.loopback();
        }

        @Override
        public void close() throws IOException {
            udp.close();
            tcp.close();
        }
    }

    private void overUdp(DatagramSocket udp) {
        while (!udp.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[MAX_UDP], MAX_UDP);
            try {
                udp.receive(packet);
                threads.execute(() -> reply(udp, packet));
            } catch (IOException e) {
                if (udp.isClosed()) {
                    return;
                }
            }
        }
    }

    private void reply(DatagramSocket udp, DatagramPacket packet) {
        try {
            byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
            Optional<byte[]> answer = answer(question, Transport.UDP);
            if (answer.isPresent()) {
                udp.send(new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
            }
        } catch (IOException askerWentAway) {
            // nobody waits for this answer any more
        }
    }

    private void overTcp(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        while (true) {
            byte[] question = new byte[in.readUnsignedShort()];
            in.readFully(question);
            Optional<byte[]> answer = answer(question, Transport.TCP);
            if (answer.isEmpty()) {
                in.transferTo(OutputStream.nullOutputStream());
                throw new EOFException("the asker gave up");
            }
            out.writeShort(answer.get().length);
            out.write(answer.get());
            out.flush();
        }
    }

    Optional<byte[]> answer(byte[] bytes, Transport transport) throws IOException {
        Message query = new Message(bytes);
        Record question = query.getQuestion();
        if (question == null) {
            return DnsAnswers.bytes(query, DnsBehaviour.REFUSED, List.of(), transport);
        }
        String name = question.getName().toString(true).toLowerCase(Locale.ROOT);
        log.add(Access.Protocol.DNS, address, name + " " + Type.string(question.getType()));
        Pause.forTime(delay);
        String target = aliases.get(name);
        if (target != null) {
            return Optional.of(DnsAnswers.alias(query, target, zone.addresses(target)));
        }
        Optional<List<InetAddress>> lie = turn(name, question.getType()).or(() -> lie(name, transport));
        DnsBehaviour special = behaviours.getOrDefault(
                name + " " + Type.string(question.getType()), behaviours.getOrDefault(name, general));
        boolean unknown = lie.isEmpty() && !zone.knows(name);
        DnsBehaviour behaviour = unknown && special == DnsBehaviour.NORMAL ? DnsBehaviour.NXDOMAIN : special;
        return DnsAnswers.bytes(query, behaviour, lie.orElseGet(() -> zone.addresses(name)), transport);
    }

    private Optional<List<InetAddress>> turn(String name, int type) {
        return Optional.ofNullable(turns.get(name))
                .filter(turn -> type == Type.A)
                .map(DnsServer::next);
    }

    private static List<InetAddress> next(Deque<InetAddress> turn) {
        synchronized (turn) {
            InetAddress address = turn.removeFirst();
            turn.addLast(address);
            return List.of(address);
        }
    }

    private Optional<List<InetAddress>> lie(String name, Transport transport) {
        if (transport == Transport.UDP && forged.containsKey(name)) {
            return Optional.of(forged.get(name));
        }
        if (lies.containsKey(name)) {
            return Optional.of(lies.get(name));
        }
        return lies.keySet().stream()
                .filter(it -> it.startsWith("*.") && name.endsWith(it.substring(1)) && !zone.knows(name))
                .findFirst()
                .map(lies::get);
    }
}
