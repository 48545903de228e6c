package dev.gomoddiag.lab;

import java.util.ArrayList;
import java.util.List;

/** The packet filter of the router between the client and the internet. */
public final class Gateway {
    private static final String EMPTY = """
            table inet lab
            delete table inet lab
            table inet lab {
                chain forward { type filter hook forward priority filter; policy accept; }
                chain output { type filter hook output priority filter; policy accept; }
                chain prerouting { type nat hook prerouting priority dstnat; policy accept; }
            }
            """;

    private final String namespace;

    Gateway(Wires wires) {
        namespace = wires.gateway();
    }

    /** Everything passes. */
    void heal() {
        nft(EMPTY);
        mtu(1500);
    }

    /** Changes its routes by what {@code ip} is told. */
    public void ip(String change) {
        List<String> argv = new ArrayList<>(List.of("ip", "-n", namespace));
        argv.addAll(List.of(change.split(" ")));
        Shell.must("", argv);
    }

    /** Adds a rule for packets that come from the client, such as {@code ip daddr 203.0.113.9 drop}. */
    public void forward(String rule) {
        nft("add rule inet lab forward iifname \"lan0\" " + rule + "\n");
    }

    /** Adds a rule for packets that go to the client. */
    public void back(String rule) {
        nft("add rule inet lab forward oifname \"lan0\" " + rule + "\n");
    }

    /** Adds a rule that changes where new connections of the client lead. */
    public void translate(String rule) {
        nft("add rule inet lab prerouting iifname \"lan0\" " + rule + "\n");
    }

    /** Packets beyond this size vanish in both directions, and nobody is told. */
    public void narrow(int bytes) {
        mtu(bytes);
        nft("add rule inet lab output icmp type destination-unreachable drop\n"
                + "add rule inet lab output icmpv6 type packet-too-big drop\n");
    }

    private void mtu(int bytes) {
        for (String link : List.of("lan0", "wan0")) {
            Shell.must("", List.of("ip", "-n", namespace, "link", "set", link, "mtu", Integer.toString(bytes)));
        }
    }

    private void nft(String commands) {
        Shell.must(commands, Wires.exec(namespace, "nft", "-f", "-"));
    }
}
