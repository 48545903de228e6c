package dev.gomoddiag.testkit.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Builds the messages of a name server. */
final class DnsAnswers {
    private static final int TTL = 60;
    private static final int UDP_SIZE = 1232;

    private DnsAnswers() {}

    /** The bytes of an answer; empty for silence. */
    static Optional<byte[]> bytes(
            Message query, DnsBehaviour behaviour, List<InetAddress> addresses, Transport transport) {
        return switch (behaviour) {
            case SILENT -> Optional.empty();
            case GARBAGE -> Optional.of("not a message".getBytes(StandardCharsets.US_ASCII));
            case NORMAL -> Optional.of(addresses(query, addresses).toWire());
            case NXDOMAIN -> Optional.of(bare(query, Rcode.NXDOMAIN).toWire());
            case NODATA -> Optional.of(bare(query, Rcode.NOERROR).toWire());
            case REFUSED -> Optional.of(bare(query, Rcode.REFUSED).toWire());
            case SERVFAIL -> Optional.of(serverFailure(query).toWire());
            case WRONG_ID -> {
                Message answer = addresses(query, addresses);
                answer.getHeader().setID(query.getHeader().getID() ^ 1);
                yield Optional.of(answer.toWire());
            }
            case TRUNCATED -> {
                Message answer = transport == Transport.UDP ? bare(query, Rcode.NOERROR) : addresses(query, addresses);
                if (transport == Transport.UDP) {
                    answer.getHeader().setFlag(Flags.TC);
                }
                yield Optional.of(answer.toWire());
            }
        };
    }

    /** Over what a question came. */
    enum Transport {
        UDP,
        TCP
    }

    /** The name is another name of the target, which may have no address. */
    static byte[] alias(Message query, String target, List<InetAddress> addresses) throws TextParseException {
        Name canonical = Name.fromString(target, Name.root);
        Message answer = addresses.isEmpty() ? bare(query, Rcode.NXDOMAIN) : bare(query, Rcode.NOERROR);
        Record question = query.getQuestion();
        answer.addRecord(new CNAMERecord(question.getName(), DClass.IN, TTL, canonical), Section.ANSWER);
        for (InetAddress address : addresses) {
            if (address instanceof Inet4Address && question.getType() == Type.A) {
                answer.addRecord(new ARecord(canonical, DClass.IN, TTL, address), Section.ANSWER);
            }
        }
        return answer.toWire();
    }

    private static Message bare(Message query, int code) {
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RD);
        answer.getHeader().setFlag(Flags.RA);
        answer.getHeader().setRcode(code);
        if (query.getQuestion() != null) {
            answer.addRecord(query.getQuestion(), Section.QUESTION);
        }
        return answer;
    }

    private static Message addresses(Message query, List<InetAddress> addresses) {
        Message answer = bare(query, Rcode.NOERROR);
        Record question = query.getQuestion();
        for (InetAddress address : addresses) {
            boolean v4 = address instanceof Inet4Address;
            if (question.getType() == (v4 ? Type.A : Type.AAAA)) {
                Name name = question.getName();
                answer.addRecord(
                        v4 ? new ARecord(name, DClass.IN, TTL, address) : new AAAARecord(name, DClass.IN, TTL, address),
                        Section.ANSWER);
            }
        }
        return answer;
    }

    private static Message serverFailure(Message query) {
        Message answer = bare(query, Rcode.SERVFAIL);
        if (query.getOPT() != null) {
            EDNSOption reason = new ExtendedErrorCodeOption(ExtendedErrorCodeOption.DNSSEC_BOGUS, "signature expired");
            answer.addRecord(new OPTRecord(UDP_SIZE, 0, 0, 0, List.of(reason)), Section.ADDITIONAL);
        }
        return answer;
    }
}
