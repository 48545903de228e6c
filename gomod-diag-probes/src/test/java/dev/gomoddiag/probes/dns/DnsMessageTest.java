package dev.gomoddiag.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.host.NameServers.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class DnsMessageTest {
    private static final int ROUNDS = 20_000;
    private static final int AFTER_ID = 2;

    @Test
    void neverThrowsForAStrangersBytes() throws Exception {
        DnsMessage question = DnsMessage.question(question("proxy.golang.org."));
        byte[] good = answer(question);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(53);
        int understood = 0;

        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = i % 2 == 0 ? mutated(good, random) : noise(random);
            Optional<DnsMessage> answer = question.answer(bytes);
            if (answer.isPresent()) {
                understood++;
                answer.get().outcome();
                answer.get().addresses();
                answer.get().detail();
                answer.get().truncated();
            }
        }

        assertThat(understood).as("some must get past the first checks").isBetween(ROUNDS / 100, ROUNDS);
    }

    @Test
    void takesAnAnswerOnlyToItsOwnQuestion() throws Exception {
        DnsMessage asked = DnsMessage.question(question("proxy.golang.org."));
        DnsMessage other = DnsMessage.question(question("sum.golang.org."));

        assertThat(asked.answer(answer(asked)).map(DnsMessage::outcome)).contains(LookupOutcome.ANSWERED);
        assertThat(asked.answer(answer(other))).isEmpty();
        assertThat(asked.answer(asked.bytes())).as("its own question come back").isEmpty();
    }

    @Test
    void readsAReferralToOthersAsNoAnswer() throws Exception {
        DnsMessage asked = DnsMessage.question(question("proxy.golang.org."));
        Message referral = new Message(asked.bytes());
        referral.getHeader().setFlag(Flags.QR);

        DnsMessage answer = asked.answer(referral.toWire()).orElseThrow();

        assertThat(answer.outcome()).isEqualTo(LookupOutcome.FAILED);
        assertThat(answer.detail()).isEqualTo("lame referral");
    }

    private static DnsQuestion question(String name) throws Exception {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), 53);
        return new DnsQuestion(server, Name.fromString(name), Type.A, Transport.UDP);
    }

    private static byte[] answer(DnsMessage question) throws Exception {
        Message message = new Message(question.bytes());
        message.getHeader().setFlag(Flags.QR);
        message.getHeader().setFlag(Flags.RA);
        message.removeAllRecords(Section.ADDITIONAL);
        message.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
        for (int i = 1; i < 4; i++) {
            InetAddress address = InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, (byte) i});
            message.addRecord(new ARecord(message.getQuestion().getName(), DClass.IN, 60, address), Section.ANSWER);
        }
        return message.toWire();
    }

    private static byte[] mutated(byte[] good, RandomGenerator random) {
        boolean cut = random.nextInt(4) == 0;
        byte[] bytes = Arrays.copyOf(good, cut ? random.nextInt(good.length / 2, good.length) : good.length);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes[random.nextInt(AFTER_ID, bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] noise(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(600)];
        random.nextBytes(bytes);
        return bytes;
    }
}
