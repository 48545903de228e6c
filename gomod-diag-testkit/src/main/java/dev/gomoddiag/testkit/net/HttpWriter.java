package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes answers to one connection, in all the ways in which an answer can go wrong. */
final class HttpWriter {
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(200);
    private static final int DRAIN_MILLIS = 500;

    /** What goes on after an answer. */
    enum After {
        NEXT_REQUEST,
        END
    }

    private final Socket tcp;
    private final InputStream in;
    private final OutputStream out;

    /**
     * @param tcp the bare connection, to be reset
     * @param in what the client says, perhaps above TLS; likewise {@code out}
     */
    HttpWriter(Socket tcp, InputStream in, OutputStream out) {
        this.tcp = tcp;
        this.in = in;
        this.out = out;
    }

    After write(HttpRequest request, HttpAnswer answer) throws IOException {
        Pause.forTime(answer.delay());
        byte[] body = request.method().equals("HEAD") ? new byte[0] : answer.body();
        switch (answer.delivery()) {
            case WHOLE -> {
                out.write(head(answer));
                out.write(body);
                out.flush();
                return closes(request, answer) ? After.END : After.NEXT_REQUEST;
            }
            case SILENT -> in.transferTo(OutputStream.nullOutputStream());
            case RESET -> reset();
            case CLOSED -> hangUp();
            case TRUNCATED -> {
                half(answer, body);
                hangUp();
            }
            case RESET_IN_BODY -> {
                half(answer, body);
                reset();
            }
            case TRICKLING -> trickle(answer, body);
        }
        return After.END;
    }

    /** Answers something that was no request, and ends. */
    void refuse(HttpAnswer answer) throws IOException {
        out.write(head(answer.header("Connection", "close")));
        out.write(answer.body());
        out.flush();
        hangUp();
    }

    private static boolean closes(HttpRequest request, HttpAnswer answer) {
        return request.header("connection").orElse("").equalsIgnoreCase("close")
                || answer.headers().getOrDefault("Connection", "").equalsIgnoreCase("close");
    }

    private static byte[] head(HttpAnswer answer) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(HttpStatus.phrase(answer.status()))
                .append("\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(answer.body().length).append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void half(HttpAnswer answer, byte[] body) throws IOException {
        out.write(head(answer));
        out.write(body, 0, body.length / 2);
        out.flush();
    }

    private void trickle(HttpAnswer answer, byte[] body) throws IOException {
        out.write(head(answer));
        for (byte b : body) {
            out.write(b);
            out.flush();
            Pause.forTime(BETWEEN_BYTES);
        }
    }

    private void reset() throws IOException {
        tcp.setSoLinger(true, 0);
        tcp.close();
    }

    /** Ends the connection in an orderly way: what the client still says is read, lest the kernel send a reset. */
    private void hangUp() throws IOException {
        tcp.shutdownOutput();
        tcp.setSoTimeout(DRAIN_MILLIS);
        try {
            tcp.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException enough) {
            tcp.close();
        }
    }
}
