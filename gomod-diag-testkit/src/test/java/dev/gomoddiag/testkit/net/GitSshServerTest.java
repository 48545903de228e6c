package dev.gomoddiag.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitSshServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private String run(String command) throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, serverKey) -> true);
            client.start();
            try (ClientSession session = client.connect("git", network.path().route(Literal.peer("203.0.113.30", 22)))
                    .verify(LIMIT)
                    .getSession()) {
                session.addPublicKeyIdentity(key);
                session.auth().verify(LIMIT);
                try (ClientChannel channel = session.createExecChannel(command)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    channel.setOut(out);
                    channel.setErr(out);
                    channel.open().verify(LIMIT);
                    channel.getInvertedIn().write("0000".getBytes(StandardCharsets.US_ASCII));
                    channel.getInvertedIn().flush();
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
                    return out.toString(StandardCharsets.UTF_8);
                }
            }
        }
    }

    @Test
    void listsTheTagsOfARepository() throws Exception {
        assertThat(run("git-upload-pack '/gin-gonic/gin.git'"))
                .contains("refs/tags/v1.9.0\n", "refs/tags/v1.9.1\n", "refs/heads/main\n");
        assertThat(network.log().of(Access.Protocol.SSH, "github.com"))
                .containsExactly("connection", "git-upload-pack '/gin-gonic/gin.git'");
    }

    @Test
    void knowsNoOtherRepository() throws Exception {
        assertThat(run("git-upload-pack '/nobody/nothing.git'")).isEqualTo("ERROR: Repository not found.\n");
    }

    @Test
    void rejectsKeys() {
        network.gitHubSsh().rejectKeys();

        assertThatExceptionOfType(SshException.class)
                .isThrownBy(() -> run("git-upload-pack '/gin-gonic/gin.git'"))
                .withMessageContaining("No more authentication methods available");
    }
}
