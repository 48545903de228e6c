package dev.gomoddiag.probes.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A socket whose connect is done by a {@link Wire}; all else goes to the socket that the wire opened. */
final class LateSocket extends Socket {
    private final Wire wire;
    private volatile @Nullable Socket open;
    private volatile boolean closed;

    LateSocket(Wire wire) {
        this.wire = wire;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        Socket opened = wire.open((InetSocketAddress) endpoint, Duration.ofMillis(timeoutMillis));
        open = opened;
        if (closed) {
            opened.close();
            throw new SocketException("Socket closed");
        }
    }

    private Socket opened() throws SocketException {
        Socket socket = open;
        if (socket == null) {
            throw new SocketException("Socket is not connected");
        }
        return socket;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return opened().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return opened().getOutputStream();
    }

    /** Takes no lock: the thread that connects may hold it for as long as the wire takes. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void close() throws IOException {
        closed = true;
        Socket socket = open;
        if (socket != null) {
            socket.close();
        }
        super.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        opened().shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        opened().shutdownOutput();
    }

    @Override
    public synchronized void setSoTimeout(int timeoutMillis) throws SocketException {
        Socket socket = open;
        if (socket != null) {
            socket.setSoTimeout(timeoutMillis);
        }
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        return opened().getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        opened().setTcpNoDelay(on);
    }

    @Override
    public boolean isConnected() {
        return open != null;
    }

    @Override
    public boolean isBound() {
        return open != null;
    }

    @Override
    public boolean isClosed() {
        Socket socket = open;
        return closed || socket != null && socket.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        Socket socket = open;
        return socket != null && socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        Socket socket = open;
        return socket != null && socket.isOutputShutdown();
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        Socket socket = open;
        return socket == null ? null : socket.getInetAddress();
    }

    @Override
    public int getPort() {
        Socket socket = open;
        return socket == null ? 0 : socket.getPort();
    }

    @Override
    public int getLocalPort() {
        Socket socket = open;
        return socket == null ? -1 : socket.getLocalPort();
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        Socket socket = open;
        return socket == null ? null : socket.getRemoteSocketAddress();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        Socket socket = open;
        return socket == null ? null : socket.getLocalSocketAddress();
    }
}
