package dev.gomoddiag.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;

class DnsServerTest {
    private static final String HOST = "proxy.golang.org";
    private static final int SHORT_MILLIS = 300;
    private static final int LONG_MILLIS = 10_000;

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private static Message query(String name, int type) throws IOException {
        Message query = Message.newQuery(Record.newRecord(Name.fromString(name + "."), type, DClass.IN));
        query.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
        return query;
    }

    private InetSocketAddress server() {
        return network.path().route(Literal.peer(EmbeddedNetwork.NAME_SERVER, 53));
    }

    private Message udp(String name, int type) throws IOException {
        return udp(name, type, LONG_MILLIS);
    }

    private Message udp(String name, int type, int timeoutMillis) throws IOException {
        byte[] wire = query(name, type).toWire();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(timeoutMillis);
            socket.connect(server());
            socket.send(new DatagramPacket(wire, wire.length));
            DatagramPacket answer = new DatagramPacket(new byte[1500], 1500);
            socket.receive(answer);
            return new Message(Arrays.copyOf(answer.getData(), answer.getLength()));
        }
    }

    private Message tcp(String name, int type) throws IOException {
        byte[] wire = query(name, type).toWire();
        try (Socket socket = new Socket()) {
            socket.connect(server(), LONG_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeShort(wire.length);
            out.write(wire);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            return new Message(in.readNBytes(in.readUnsignedShort()));
        }
    }

    private static List<String> data(Message message) {
        return message.getSection(Section.ANSWER).stream()
                .map(Record::rdataToString)
                .toList();
    }

    @Test
    void answersFromTheZoneOverUdpAndTcp() throws IOException {
        assertThat(data(udp(HOST, Type.A))).containsExactly("203.0.113.10");
        assertThat(data(tcp(HOST, Type.A))).containsExactly("203.0.113.10");
        assertThat(network.log().of(Access.Protocol.DNS, EmbeddedNetwork.NAME_SERVER))
                .containsExactly(HOST + " A", HOST + " A");
    }

    @Test
    void aNameWithoutAddressOfTheFamilyHasNoData() throws IOException {
        Message answer = udp(HOST, Type.AAAA);

        assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(data(answer)).isEmpty();
    }

    @Test
    void bothFamiliesAreServed() throws IOException {
        network.zone().put("dual.example", "203.0.113.99", "2001:db8::99");

        assertThat(data(udp("dual.example", Type.A))).containsExactly("203.0.113.99");
        assertThat(data(udp("dual.example", Type.AAAA))).containsExactly("2001:db8:0:0:0:0:0:99");
    }

    @Test
    void anUnknownNameDoesNotExist() throws IOException {
        assertThat(udp("nobody.example", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @ParameterizedTest
    @CsvSource({"NXDOMAIN, 3", "NODATA, 0", "SERVFAIL, 2", "REFUSED, 5"})
    void failsAsTold(DnsBehaviour behaviour, int code) throws IOException {
        network.dns().answer(HOST, behaviour);

        Message answer = udp(HOST, Type.A);

        assertThat(answer.getRcode()).isEqualTo(code);
        assertThat(data(answer)).isEmpty();
        assertThat(data(udp("github.com", Type.A))).containsExactly("203.0.113.30");
    }

    @Test
    void explainsAServerFailure() throws IOException {
        network.dns().answer(DnsBehaviour.SERVFAIL);

        assertThat(udp(HOST, Type.A).getOPT().getOptions().toString()).contains("signature expired");
    }

    @Test
    void staysSilent() {
        network.dns().answer(DnsBehaviour.SILENT);

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> udp(HOST, Type.A, SHORT_MILLIS));
    }

    @Test
    void aClosedPortIsNoticedAtOnce() {
        network.port(EmbeddedNetwork.NAME_SERVER, 53).refuse();

        assertThatExceptionOfType(PortUnreachableException.class).isThrownBy(() -> udp(HOST, Type.A));
    }

    @Test
    void datagramsVanishInADroppedPort() {
        network.port(EmbeddedNetwork.NAME_SERVER, 53).drop();

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> udp(HOST, Type.A, SHORT_MILLIS));
    }

    @Test
    void lies() throws IOException {
        network.dns().lie(HOST, "127.0.0.1");

        assertThat(data(udp(HOST, Type.A))).containsExactly("127.0.0.1");
        assertThat(network.zone().addresses(HOST)).containsExactly(InetAddress.getByName("203.0.113.10"));
    }

    @Test
    void sendsTheClientToTcpWhenTruncated() throws IOException {
        network.dns().answer(DnsBehaviour.TRUNCATED);

        assertThat(udp(HOST, Type.A).getHeader().getFlag(Flags.TC)).isTrue();
        assertThat(data(tcp(HOST, Type.A))).containsExactly("203.0.113.10");
    }

    @Test
    void sendsGarbage() {
        network.dns().answer(DnsBehaviour.GARBAGE);

        assertThatExceptionOfType(WireParseException.class).isThrownBy(() -> udp(HOST, Type.A));
    }

    @Test
    void forgedAnswersComeOverUdpAloneAndDohTellsTheTruth() throws IOException {
        network.dns().forge(HOST, "203.0.113.91");

        assertThat(data(udp(HOST, Type.A))).containsExactly("203.0.113.91");
        HttpRequest question = new HttpRequest(
                "POST", "/dns-query", Map.of(), query(HOST, Type.A).toWire());
        HttpAnswer answer = new DohSite(network.dns()).answer(question);
        assertThat(data(new Message(answer.body()))).containsExactly("203.0.113.10");
    }

    @Test
    void anAliasLeadsToTheAddressesOfItsTargetOrNowhere() throws IOException {
        network.dns().alias("a.example", HOST).alias("b.example", "gone.example");

        assertThat(data(udp("a.example", Type.A))).containsExactly(HOST + ".", "203.0.113.10");
        assertThat(udp("b.example", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void oneTypeOfRecordIsAnsweredOtherwise() throws IOException {
        network.dns().answer(HOST, "AAAA", DnsBehaviour.SERVFAIL);

        assertThat(udp(HOST, Type.AAAA).getRcode()).isEqualTo(Rcode.SERVFAIL);
        assertThat(udp(HOST, Type.A).getRcode()).isEqualTo(Rcode.NOERROR);
    }

    @Test
    void aWildcardCatchesNamesThatDoNotExist() throws IOException {
        network.dns().lie("*.golang.org", "203.0.113.90");

        assertThat(data(udp("nothing.golang.org", Type.A))).containsExactly("203.0.113.90");
        assertThat(data(udp(HOST, Type.A))).containsExactly("203.0.113.10");
    }
}
