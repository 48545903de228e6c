package dev.gomoddiag.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;

class ClientHelloTest {
    private static byte[] hello(List<SNIServerName> names) throws GeneralSecurityException, IOException {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setServerNames(names);
        engine.setSSLParameters(parameters);
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), record);
        byte[] bytes = new byte[record.flip().remaining()];
        record.get(bytes);
        return bytes;
    }

    @Test
    void theServerNameIsFound() throws Exception {
        byte[] hello = hello(List.of(new SNIHostName("proxy.golang.org")));

        assertThat(ClientHello.serverName(ClientHello.read(new ByteArrayInputStream(hello))))
                .contains("proxy.golang.org");
    }

    @Test
    void aHelloWithoutAServerNameHasNone() throws Exception {
        assertThat(ClientHello.serverName(hello(List.of()))).isEmpty();
    }

    @Test
    void anotherProtocolKeepsItsBytesAndHasNone() throws Exception {
        byte[] http = "GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);

        byte[] first = ClientHello.read(new ByteArrayInputStream(http));

        assertThat(first).asString(StandardCharsets.US_ASCII).isEqualTo("GET /");
        assertThat(ClientHello.serverName(first)).isEmpty();
    }

    @Test
    void aHelloThatEndsEarlyHasNone() throws Exception {
        byte[] hello = hello(List.of(new SNIHostName("proxy.golang.org")));

        assertThat(ClientHello.serverName(Arrays.copyOf(hello, 60))).isEmpty();
    }
}
