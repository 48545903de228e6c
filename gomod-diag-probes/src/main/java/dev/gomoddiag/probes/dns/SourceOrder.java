package dev.gomoddiag.probes.dns;

import java.util.ArrayList;
import java.util.List;

/** In which order go's own resolver consults the hosts file and the name servers (net/conf.go, hostLookupOrder). */
enum SourceOrder {
    FILES_DNS,
    DNS_FILES,
    FILES,
    DNS;

    static final String PATH = "/etc/nsswitch.conf";

    /** Reads the text of an nsswitch.conf; a source that go does not know counts as DNS unless DNS is named later on. */
    static SourceOrder of(String nsswitch) {
        List<String> sources = hostSources(nsswitch);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String source = sources.get(i);
            boolean known = source.equals("files") || source.equals("dns");
            if (known) {
                order.add(source);
            } else if (!sources.subList(0, i).contains("dns")
                    && !sources.subList(i, sources.size()).contains("dns")) {
                order.add("dns");
            }
        }
        if (order.contains("files") && order.contains("dns")) {
            return order.get(0).equals("files") ? FILES_DNS : DNS_FILES;
        }
        if (order.isEmpty()) {
            return FILES_DNS;
        }
        return order.contains("files") ? FILES : DNS;
    }

    private static List<String> hostSources(String nsswitch) {
        for (String line : nsswitch.split("\n", -1)) {
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (text.startsWith("hosts:")) {
                String sources = text.substring("hosts:".length()).replaceAll("\\[[^\\]]*\\]", " ");
                return List.of(sources.strip().split("\\s+")).stream()
                        .filter(source -> !source.isEmpty())
                        .toList();
            }
        }
        return List.of();
    }

    boolean filesFirst() {
        return this == FILES_DNS || this == FILES;
    }

    boolean usesFiles() {
        return this != DNS;
    }

    boolean usesDns() {
        return this != FILES;
    }
}
