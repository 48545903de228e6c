package dev.gomoddiag.render;

import dev.gomoddiag.client.Client;
import dev.gomoddiag.client.ClientMatrix;
import dev.gomoddiag.client.ClientRoute;
import dev.gomoddiag.client.Resolution;
import dev.gomoddiag.client.Use;
import dev.gomoddiag.client.Way;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The client matrices of a report in words; hosts with the same words share them. */
final class ClientsText {
    private ClientsText() {}

    /** Some hosts, and a line for each way to them. */
    record Block(Text hosts, List<Text> lines) {}

    static List<Block> of(List<ClientMatrix> matrices) {
        Map<List<Text>, List<String>> blocks = new LinkedHashMap<>();
        for (ClientMatrix matrix : matrices) {
            blocks.computeIfAbsent(lines(matrix), lines -> new ArrayList<>())
                    .add(matrix.url().host());
        }
        return blocks.entrySet().stream()
                .map(block -> new Block(
                        text(
                                "clients.hosts",
                                String.join(
                                        ", ",
                                        block.getValue().stream().distinct().toList())),
                        block.getKey()))
                .toList();
    }

    /** Clients with the same words share a line; ssh is told only where git goes by it. */
    private static List<Text> lines(ClientMatrix matrix) {
        boolean bySsh = matrix.route(Client.GIT).way() instanceof Way.Unused;
        Map<Text, List<String>> lines = new LinkedHashMap<>();
        for (ClientRoute route : matrix.routes()) {
            boolean shown = route.client() == Client.SSH ? bySsh : !(route.way() instanceof Way.Unused);
            if (shown) {
                lines.computeIfAbsent(words(route), words -> new ArrayList<>())
                        .add(route.client().name().toLowerCase(Locale.ROOT));
            }
        }
        return lines.entrySet().stream()
                .map(line -> text("clients.line", String.join(", ", line.getValue()), line.getKey()))
                .toList();
    }

    private static Text words(ClientRoute route) {
        Text words = way(route);
        for (Use place : ownPlaces(route)) {
            words = text("clients.trust", words, place.text(), origin(place));
        }
        if (route.trust().unverified().isPresent()) {
            Use setting = route.trust().unverified().get();
            words = text("clients.unverified", words, setting.text(), origin(setting));
        }
        if (!route.credentials().isEmpty()) {
            words = text(
                    "clients.credentials",
                    words,
                    String.join(
                            ", ", route.credentials().stream().map(Use::text).toList()));
        }
        return words;
    }

    /** The variable, the property, or the file with the line: the same in every language. */
    private static String origin(Use use) {
        return use.source().location()
                + (use.source().line() == 0 ? "" : ":" + use.source().line());
    }

    // the store of a Java installation is what one expects
    private static List<Use> ownPlaces(ClientRoute route) {
        return route.trust().places().stream()
                .filter(place -> !place.text().equals(place.source().location()))
                .toList();
    }

    private static Text way(ClientRoute route) {
        if (route.way() instanceof Way.Proxied proxied) {
            ForwardProxy proxy = proxied.proxy();
            return text(
                    route.resolution() == Resolution.HERE ? "clients.proxied-here" : "clients.proxied",
                    proxy.scheme().name().toLowerCase(Locale.ROOT),
                    proxy.host(),
                    Integer.toString(proxy.port()),
                    proxy.variable());
        }
        if (route.way() instanceof Way.Piped piped) {
            return text("clients.piped", piped.by().name(), piped.by().value());
        }
        if (route.way() instanceof Way.Refused refused) {
            return text("clients.refused", refused.reason());
        }
        return route.way() instanceof Way.Direct direct
                ? text("clients.direct", direct.reason())
                : ((Way.Unused) route.way()).reason();
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(TextRenderer.class, key, arguments);
    }
}
