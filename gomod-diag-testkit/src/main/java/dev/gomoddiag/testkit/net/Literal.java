package dev.gomoddiag.testkit.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses from literals, so that no name is ever looked up in the real network. */
final class Literal {
    private static final Pattern FORM = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Literal() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    static InetAddress address(String literal) {
        if (!is(literal)) {
            throw new IllegalArgumentException(
                    "\"" + literal + "\" is not an address: give a literal such as 203.0.113.9");
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "\"" + literal + "\" is not an address: give a literal such as 203.0.113.9", e);
        }
    }

    static InetSocketAddress peer(String literal, int port) {
        return new InetSocketAddress(address(literal), port);
    }
}
