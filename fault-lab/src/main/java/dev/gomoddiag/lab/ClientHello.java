package dev.gomoddiag.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first TLS record of a client (RFC 8446, section 4.1.2; RFC 6066, section 3). */
final class ClientHello {
    private static final int HANDSHAKE = 22;
    private static final int HEADER = 5;
    private static final int BEFORE_SESSION_ID = 4 + 2 + 32;

    private ClientHello() {}

    /** The bytes of the first record; of another protocol its first bytes. */
    static byte[] read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER || header[0] != HANDSHAKE) {
            return header;
        }
        byte[] body = in.readNBytes(ByteBuffer.wrap(header).getShort(3) & 0xffff);
        return ByteBuffer.allocate(HEADER + body.length).put(header).put(body).array();
    }

    static boolean is(byte[] record) {
        return record.length > HEADER && record[0] == HANDSHAKE;
    }

    /** Empty when there is none, or no ClientHello. */
    static Optional<String> serverName(byte[] record) {
        if (!is(record)) {
            return Optional.empty();
        }
        try {
            ByteBuffer hello =
                    ByteBuffer.wrap(record, HEADER + BEFORE_SESSION_ID, record.length - HEADER - BEFORE_SESSION_ID);
            skip(hello, hello.get() & 0xff);
            skip(hello, hello.getShort() & 0xffff);
            skip(hello, hello.get() & 0xff);
            hello.getShort();
            while (hello.hasRemaining()) {
                int type = hello.getShort();
                int length = hello.getShort() & 0xffff;
                if (type == 0) {
                    skip(hello, 3);
                    byte[] name = new byte[hello.getShort() & 0xffff];
                    hello.get(name);
                    return Optional.of(new String(name, StandardCharsets.US_ASCII));
                }
                skip(hello, length);
            }
            return Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException notWhole) {
            return Optional.empty();
        }
    }

    private static void skip(ByteBuffer buffer, int bytes) {
        buffer.position(buffer.position() + bytes);
    }
}
