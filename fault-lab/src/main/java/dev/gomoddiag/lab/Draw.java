package dev.gomoddiag.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names, addresses, ports and versions for one run of one case, all from a seed; cases write them as {@code ${name}}. */
public final class Draw {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-zA-Z0-9.-]+)}");
    private static final List<String> WORDS = List.of(
            "amber", "birch", "cobalt", "delta", "ember", "falcon", "garnet", "harbor", "indigo", "jasper", "kepler",
            "lumen", "maple", "nimbus", "onyx", "pepper", "quartz", "raven", "sable", "tundra", "umbra", "velvet");

    private final Random random;
    private final Iterator<Integer> hosts;
    private final Map<String, String> values = new HashMap<>();

    Draw(long seed) {
        random = new Random(seed);
        List<Integer> numbers = new ArrayList<>();
        for (int number = 100; number < 250; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, random);
        hosts = numbers.iterator();
        modules();
        places();
    }

    private void modules() {
        String organisation = word() + "-" + word() + number(10, 99);
        String name = word() + "kit";
        int minor = number(2, 30);
        int patch = number(1, 9);
        values.put("org", organisation);
        values.put("name", name);
        values.put("module", "github.com/" + organisation + "/" + name);
        values.put("typo", "github.com/" + organisation + "/" + name.substring(1) + name.charAt(0));
        values.put("version", "v1." + minor + "." + patch);
        values.put("older", "v1." + (minor - 1) + ".0");
        values.put("missing", "v1." + (minor + number(3, 40)) + ".0");
        values.put("next", "v1." + (minor + 1) + ".0");
    }

    private void places() {
        String corp = word() + number(100, 999) + ".example";
        values.put("corp", corp);
        values.put("private", "git." + corp + "/team/" + word() + "lib");
        values.put("user", word());
        values.put("password", "pw" + number(100_000, 999_999) + word());
        values.put("proxy-port", Integer.toString(number(3000, 3999)));
        values.put("socks-port", Integer.toString(number(1080, 1999)));
        values.put("web-port", Integer.toString(number(4000, 4999)));
        values.put("closed-port", Integer.toString(number(5000, 7999)));
        values.put("closed-port-2", Integer.toString(number(8000, 8999)));
        values.put("word", word() + number(10, 99));
        values.put("authority", capital(word()) + " Root R" + number(1, 9));
        for (String free : List.of("sinkhole", "elsewhere", "isp-dns", "public-dns")) {
            values.put(free, address());
        }
        values.put("nowhere", "192.0.2." + number(100, 250));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** An address of the internet that was not given yet. */
    String address() {
        return "203.0.113." + hosts.next();
    }

    /** The IPv6 twin of such an address. */
    public static String v6(String address) {
        return "2001:db8:2::" + address.substring(address.lastIndexOf('.') + 1);
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("${" + name + "} is not drawn: use one of " + values.keySet());
        }
        return value;
    }

    /** The text with its placeholders filled in. */
    public String fill(String text) {
        Matcher matcher = PLACE.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    /** The address at which a host is served, or the literal that it is. */
    public String addressOf(String host) {
        return host.matches("[0-9.]+|.*:.*") ? host : value("ip." + host);
    }
}
