package dev.gomoddiag.probes.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives a number of bytes and then fails with {@link TooLargeException}, unless it ends there. */
public final class BoundedInput extends FilterInputStream {
    private final long limit;
    private long left;

    public BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    /** How many bytes came so far. */
    public long count() {
        return limit - left;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            take(1);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        // One byte beyond the limit tells a longer stream from one that ends there.
        int n = super.read(into, offset, (int) Math.min(length, left + 1));
        if (n > 0) {
            take(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = 0;
        while (skipped < n && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(int n) throws IOException {
        if (n > left) {
            left = 0;
            throw new TooLargeException(limit);
        }
        left -= n;
    }
}
