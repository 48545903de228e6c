package dev.gomoddiag.probes.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;

/** The input of a socket under one deadline for all of it; SO_TIMEOUT alone starts anew with each byte. */
public final class TimedInput extends FilterInputStream {
    private final Socket socket;
    private final Deadline deadline;

    public TimedInput(Socket socket, Deadline deadline) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        socket.setSoTimeout(deadline.millisLeft());
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        socket.setSoTimeout(deadline.millisLeft());
        return super.read(into, offset, length);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
