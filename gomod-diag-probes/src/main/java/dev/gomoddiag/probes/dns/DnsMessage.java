package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.probes.net.IpText;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Questions and answers on the wire (RFC 1035, RFC 6891). */
final class DnsMessage {
    /** What go announces (net/dnsclient_unix.go, maxDNSPacketSize). */
    private static final int PAYLOAD = 1232;

    private static final int MAX_ADDRESSES = 64;
    private static final int MAX_DETAIL = 300;

    private static final Map<Integer, LookupOutcome> FAILURES = Map.of(
            Rcode.NXDOMAIN, LookupOutcome.NXDOMAIN,
            Rcode.SERVFAIL, LookupOutcome.SERVFAIL,
            Rcode.REFUSED, LookupOutcome.REFUSED);

    private final Message message;

    private DnsMessage(Message message) {
        this.message = message;
    }

    static DnsMessage question(DnsQuestion question) {
        Message query = Message.newQuery(Record.newRecord(question.name(), question.type(), DClass.IN));
        query.addRecord(new OPTRecord(PAYLOAD, 0, 0), Section.ADDITIONAL);
        return new DnsMessage(query);
    }

    byte[] bytes() {
        return message.toWire();
    }

    /** The answer to this question that the bytes are; empty for anything else, which go waits past. */
    Optional<DnsMessage> answer(byte[] bytes) {
        try {
            Message answer = new Message(bytes);
            boolean ours = answer.getHeader().getID() == message.getHeader().getID()
                    && answer.getHeader().getFlag(Flags.QR)
                    && message.getQuestion().equals(answer.getQuestion());
            return ours ? Optional.of(new DnsMessage(answer)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // The parser meets a stranger's bytes; what it cannot read is no answer, however it says so.
            return Optional.empty();
        }
    }

    boolean truncated() {
        return message.getHeader().getFlag(Flags.TC);
    }

    /** The addresses of the type asked for, aliases followed by the server, as go takes them. */
    List<InetAddress> addresses() {
        return message.getSection(Section.ANSWER).stream()
                .flatMap(DnsMessage::address)
                .limit(MAX_ADDRESSES)
                .toList();
    }

    private static Stream<InetAddress> address(Record record) {
        if (record instanceof ARecord v4) {
            return Stream.of(v4.getAddress());
        }
        return record instanceof AAAARecord v6 ? Stream.of(v6.getAddress()) : Stream.empty();
    }

    LookupOutcome outcome() {
        int code = message.getRcode();
        if (code != Rcode.NOERROR) {
            return FAILURES.getOrDefault(code, LookupOutcome.FAILED);
        }
        if (!addresses().isEmpty()) {
            return LookupOutcome.ANSWERED;
        }
        return lame() ? LookupOutcome.FAILED : LookupOutcome.NODATA;
    }

    /** A referral to other servers, which is no answer; go asks the next server (checkHeader). */
    private boolean lame() {
        return !message.getHeader().getFlag(Flags.AA)
                && !message.getHeader().getFlag(Flags.RA)
                && message.getSection(Section.ANSWER).isEmpty()
                && message.getSection(Section.ADDITIONAL).stream().allMatch(OPTRecord.class::isInstance);
    }

    /** What the answer says beside addresses; "" for a plain one. */
    String detail() {
        Stream<String> code = outcome() == LookupOutcome.FAILED
                ? Stream.of(message.getRcode() == Rcode.NOERROR ? "lame referral" : Rcode.string(message.getRcode()))
                : Stream.empty();
        String detail = Stream.concat(code, extendedErrors()).collect(Collectors.joining("; "));
        return detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…";
    }

    /** RFC 8914: why a resolver failed, in its own words. */
    private Stream<String> extendedErrors() {
        OPTRecord options = message.getOPT();
        return options == null
                ? Stream.empty()
                : options.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream()
                        .map(ExtendedErrorCodeOption.class::cast)
                        .map(DnsMessage::words);
    }

    private static String words(ExtendedErrorCodeOption error) {
        String text = error.getText() == null ? "" : printable(error.getText());
        return String.format(
                        Locale.ROOT,
                        "extended error %d (%s) %s",
                        error.getErrorCode(),
                        ExtendedErrorCodeOption.text(error.getErrorCode()),
                        text)
                .strip();
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    static String shown(List<InetAddress> addresses) {
        return addresses.stream().map(IpText::of).collect(Collectors.joining(", "));
    }
}
