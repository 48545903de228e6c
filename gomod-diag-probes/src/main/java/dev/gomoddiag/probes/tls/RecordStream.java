package dev.gomoddiag.probes.tls;

import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.Excerpt;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The TLS records of a connection (RFC 8446, section 5.1), one at a time. */
final class RecordStream {
    private static final int HEADER = 5;
    /** 2^14 bytes and what encryption may add. */
    private static final int MAX_RECORD = (16 << 10) + 2048;

    private static final int FIRST_TYPE = 20;
    private static final int LAST_TYPE = 24;
    private static final int MAJOR_VERSION = 3;

    private final Socket socket;
    private final InputStream in;
    private long received;

    RecordStream(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    void write(ByteBuffer bytes) throws IOException {
        socket.getOutputStream().write(bytes.array(), bytes.position(), bytes.remaining());
        socket.getOutputStream().flush();
    }

    /**
     * The next record with its header.
     *
     * @throws NotTlsException as soon as the bytes cannot be a record
     * @throws EOFException when the server closes
     */
    ByteBuffer next(Deadline deadline) throws IOException {
        byte[] record = new byte[HEADER];
        fill(record, 0, 2, deadline);
        fill(record, 2, HEADER, deadline);
        int length = (record[3] & 0xff) << 8 | (record[4] & 0xff);
        if (length > MAX_RECORD) {
            throw new NotTlsException(Excerpt.of(new String(record, StandardCharsets.ISO_8859_1)));
        }
        record = Arrays.copyOf(record, HEADER + length);
        fill(record, HEADER, record.length, deadline);
        return ByteBuffer.wrap(record);
    }

    private void fill(byte[] record, int from, int to, Deadline deadline) throws IOException {
        int at = from;
        while (at < to) {
            at += read(record, at, to, deadline);
            refuseForeign(record, at);
        }
    }

    private int read(byte[] record, int from, int to, Deadline deadline) throws IOException {
        try {
            socket.setSoTimeout(deadline.millisLeft());
            int n = in.read(record, from, to - from);
            if (n < 0) {
                throw new EOFException(received == 0 ? "EOF" : "unexpected EOF after " + received + " bytes");
            }
            received += n;
            return n;
        } catch (SocketTimeoutException e) {
            throw received == 0 ? e : new SocketTimeoutException("nothing more came after " + received + " bytes");
        }
    }

    private void refuseForeign(byte[] record, int count) throws IOException {
        boolean foreign = record[0] < FIRST_TYPE || record[0] > LAST_TYPE || (count > 1 && record[1] != MAJOR_VERSION);
        if (foreign) {
            byte[] more = in.readNBytes(Math.min(in.available(), Excerpt.MAX));
            String start = new String(record, 0, count, StandardCharsets.ISO_8859_1);
            throw new NotTlsException(Excerpt.of(start + new String(more, StandardCharsets.ISO_8859_1)));
        }
    }
}
