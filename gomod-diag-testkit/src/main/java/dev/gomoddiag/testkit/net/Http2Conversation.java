package dev.gomoddiag.testkit.net;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The server's side of a connection of HTTP/2 on which every request goes wrong (RFC 9113, sections 4 and 6). */
final class Http2Conversation {
    private static final int PREFACE = 24;
    private static final int HEADER = 9;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int INTERNAL_ERROR = 2;
    private static final int ENHANCE_YOUR_CALM = 11;

    /** The header block of {@code :status 200}: an entry of HPACK's static table. */
    private static final byte[] STATUS_200 = {(byte) 0x88};

    private final DataInputStream in;
    private final OutputStream out;
    private final Http2Trouble trouble;

    Http2Conversation(DataInputStream in, OutputStream out, Http2Trouble trouble) {
        this.in = in;
        this.out = out;
        this.trouble = trouble;
    }

    /** Returns when one of both has had enough. */
    void hold() throws IOException {
        in.readNBytes(PREFACE);
        if (trouble == Http2Trouble.OLD_WORDS) {
            out.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return;
        }
        write(SETTINGS, 0, 0, new byte[0]);
        try {
            while (frame()) {
                out.flush();
            }
        } catch (EOFException clientIsDone) {
            out.flush();
        }
    }

    /** Whether more is said after this frame of the client. */
    private boolean frame() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        in.skipNBytes(length);
        if (type == SETTINGS && (flags & ACK) == 0) {
            write(SETTINGS, ACK, 0, new byte[0]);
        }
        if (type == HEADERS) {
            answer(stream);
        }
        return type != HEADERS || trouble != Http2Trouble.GOAWAY;
    }

    private void answer(int stream) throws IOException {
        switch (trouble) {
            case STREAM_ERROR -> write(RST_STREAM, 0, stream, numbers(INTERNAL_ERROR));
            case GOAWAY -> {
                write(GOAWAY, 0, 0, numbers(stream, ENHANCE_YOUR_CALM));
                out.flush();
            }
            case BODY_CUT -> {
                write(HEADERS, END_HEADERS, stream, STATUS_200);
                write(DATA, 0, stream, "{\"Version\":".getBytes(StandardCharsets.US_ASCII));
                write(RST_STREAM, 0, stream, numbers(INTERNAL_ERROR));
            }
            default -> out.flush();
        }
    }

    private static byte[] numbers(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private void write(int type, int flags, int stream, byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array());
    }
}
