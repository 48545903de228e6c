package dev.gomoddiag.plan;

import java.util.Arrays;
import java.util.Optional;

/**
 * An IP address as Go's {@code net/netip} reads it, always in 16 bytes (IPv4 mapped).
 *
 * @param text as written
 */
record IpAddress(String text, byte[] bytes) {
    private static final int IPV4_START = 12;

    /** Reads an address without brackets; a zone is cut off; leading zeros in IPv4 are refused. */
    static Optional<IpAddress> parse(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        if (zone >= 0 && (address.indexOf(':') < 0 || zone == text.length() - 1)) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = address.indexOf(':') < 0 ? ipv4(address).map(IpAddress::mapped) : ipv6(address);
        return bytes.map(b -> new IpAddress(text, b));
    }

    boolean isV4() {
        return Arrays.equals(mapped(Arrays.copyOfRange(bytes, IPV4_START, 16)), bytes);
    }

    boolean isLoopback() {
        byte[] one = new byte[16];
        one[15] = 1;
        return isV4() ? bytes[IPV4_START] == 127 : Arrays.equals(bytes, one);
    }

    boolean sameAs(IpAddress other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Whether the first {@code bits} of the 16 bytes are equal. */
    boolean sharesPrefix(IpAddress other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (other.bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] mapped(byte[] four) {
        byte[] all = new byte[16];
        all[10] = (byte) 0xff;
        all[11] = (byte) 0xff;
        System.arraycopy(four, 0, all, IPV4_START, 4);
        return all;
    }

    private static Optional<byte[]> ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != 4) {
            return Optional.empty();
        }
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || part.length() > 1 && part.startsWith("0") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) Integer.parseInt(part);
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text).filter(bytes -> bytes.length == 16);
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        Optional<byte[]> head = groups(text.substring(0, gap));
        Optional<byte[]> tail = groups(text.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty() || head.get().length + tail.get().length > 14) {
            return Optional.empty();
        }
        byte[] all = Arrays.copyOf(head.get(), 16);
        System.arraycopy(tail.get(), 0, all, 16 - tail.get().length, tail.get().length);
        return Optional.of(all);
    }

    private static Optional<byte[]> groups(String text) {
        if (text.isEmpty()) {
            return Optional.of(new byte[0]);
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[16];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            byte[] group = i == parts.length - 1 && parts[i].indexOf('.') >= 0
                    ? ipv4(parts[i]).orElse(new byte[0])
                    : group(parts[i]);
            if (group.length == 0 || at + group.length > 16) {
                return Optional.empty();
            }
            System.arraycopy(group, 0, bytes, at, group.length);
            at += group.length;
        }
        return Optional.of(Arrays.copyOf(bytes, at));
    }

    private static byte[] group(String text) {
        boolean valid = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
        if (!valid) {
            return new byte[0];
        }
        int value = Integer.parseInt(text, 16);
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress ip && text.equals(ip.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
