package dev.gomoddiag.testkit.net;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Optional;

/** HTTP/1.1 on one connection, request after request. */
final class HttpConversation {
    private HttpConversation() {}

    /** Over TCP alone. */
    static void hold(Socket tcp, WebContent content) throws IOException {
        hold(tcp, tcp, content);
    }

    /** Over {@code layer}, which may be TLS above {@code tcp}. */
    static void hold(Socket tcp, Socket layer, WebContent content) throws IOException {
        InputStream in = new BufferedInputStream(layer.getInputStream());
        OutputStream out = new BufferedOutputStream(layer.getOutputStream());
        HttpReader reader = new HttpReader(in);
        HttpWriter writer = new HttpWriter(tcp, in, out);
        try {
            for (Optional<HttpRequest> request = reader.next(); request.isPresent(); request = reader.next()) {
                if (writer.write(request.get(), content.answer(request.get())) == HttpWriter.After.END) {
                    return;
                }
            }
        } catch (ProtocolException e) {
            writer.refuse(HttpAnswer.text(400, e.getMessage() + "\n"));
        }
        if (layer != tcp) {
            layer.close();
        }
    }
}
