package dev.gomoddiag.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * NO_PROXY as libcurl reads it ({@code Curl_check_noproxy} of noproxy.c since 7.86): a name covers its subdomains, a
 * leading dot means nothing, there are no ports and no {@code *.} form, and networks are for addresses.
 */
record CurlNoProxy(String list) {

    private static final int WIDTH = 32;

    /** The entry that keeps a host from the forward proxy. */
    Optional<String> matching(String host) {
        if (list.equals("*")) {
            return Optional.of(list);
        }
        // libcurl 7.88 takes an IPv6 address, which it has without brackets, for a name
        Optional<IpAddress> address = IpAddress.parse(host).filter(IpAddress::isV4);
        return List.of(list.split("[, \t]+", -1)).stream()
                .filter(entry -> !entry.isEmpty())
                .filter(entry -> address.isPresent() ? coversAddress(entry, address.get()) : coversName(entry, host))
                .findFirst();
    }

    private static boolean coversName(String entry, String host) {
        String name = trimDots(entry.toLowerCase(Locale.ROOT));
        String asked = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return !name.isEmpty() && (asked.equals(name) || asked.endsWith("." + name));
    }

    private static String trimDots(String name) {
        String front = name.startsWith(".") ? name.substring(1) : name;
        return front.endsWith(".") ? front.substring(0, front.length() - 1) : front;
    }

    private static boolean coversAddress(String entry, IpAddress address) {
        int slash = entry.indexOf('/');
        String text = slash < 0 ? entry : entry.substring(0, slash);
        Optional<IpAddress> base = IpAddress.parse(text);
        if (base.isEmpty() || !base.get().isV4()) {
            return false;
        }
        String bits = slash < 0 ? "" : entry.substring(slash + 1);
        boolean number = bits.matches("[0-9]{1,3}");
        int length = number ? Integer.parseInt(bits) : WIDTH;
        return (slash < 0 || number && length <= WIDTH) && address.sharesPrefix(base.get(), length + 128 - WIDTH);
    }
}
