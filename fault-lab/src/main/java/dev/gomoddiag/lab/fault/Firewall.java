package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The gateway does something to packets of the client.
 *
 * <p>{@code to}: hosts, all when absent; {@code except}: hosts that pass; {@code port}: one port, all when absent;
 * {@code longer-than}: only packets of more bytes; {@code protocol}: tcp, udp, v6 or any; {@code verdict}: a name of {@link #VERDICTS}.
 */
record Firewall(
        List<String> to, List<String> except, Optional<String> port, String protocol, int longerThan, String verdict)
        implements Fault {
    private static final Map<String, String> VERDICTS = Map.of(
            "drop", "drop",
            "reset", "reject with tcp reset",
            "host-unreachable", "reject with icmp type host-unreachable",
            "net-unreachable", "reject with icmp type net-unreachable",
            "prohibited", "reject with icmp type admin-prohibited",
            "port-unreachable", "reject with icmp type port-unreachable",
            "reset-data", "tcp flags & (syn|psh) == psh reject with tcp reset",
            "drop-data", "meta length > 120 drop");

    static Fault of(Fields fields) {
        String verdict = fields.text("verdict");
        String rule = VERDICTS.get(verdict);
        if (rule == null) {
            throw new IllegalArgumentException("verdict \"" + verdict + "\": use one of " + VERDICTS.keySet());
        }
        String port = fields.text("port", "");
        return new Firewall(
                fields.texts("to"),
                fields.texts("except"),
                port.isEmpty() ? Optional.empty() : Optional.of(port),
                fields.text("protocol", "tcp"),
                fields.number("longer-than", 0),
                rule);
    }

    @Override
    public void inject(Stage stage) {
        StringBuilder rule = new StringBuilder();
        addresses(stage, to)
                .ifPresent(set -> rule.append("ip daddr ").append(set).append(' '));
        addresses(stage, except)
                .ifPresent(set -> rule.append("ip daddr != ").append(set).append(' '));
        if (port.isPresent()) {
            rule.append(protocol)
                    .append(" dport ")
                    .append(stage.draw().fill(port.get()))
                    .append(' ');
        } else if (verdict.contains("tcp reset")) {
            rule.append("meta l4proto tcp ");
        } else if (protocol.equals("v6")) {
            rule.append("meta nfproto ipv6 ");
        }
        if (longerThan > 0) {
            rule.append("meta length > ").append(longerThan).append(' ');
        }
        stage.gateway().forward(rule + verdict);
    }

    private static Optional<String> addresses(Stage stage, List<String> hosts) {
        return hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(hosts.stream()
                        .map(host -> stage.draw().addressOf(stage.draw().fill(host)))
                        .collect(Collectors.joining(", ", "{ ", " }")));
    }
}
