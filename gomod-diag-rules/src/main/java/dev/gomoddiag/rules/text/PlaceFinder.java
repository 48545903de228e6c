package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure.Place;
import java.util.OptionalInt;
import java.util.Set;

/** Collects where a failure happened, from the outside in: what comes later is nearer to the fault. */
final class PlaceFinder {
    private UrlShape url = UrlShape.NONE;
    private Endpoint dialled = Endpoint.NONE;
    private String host = "";
    private String proxy = "";
    private boolean another;
    private OptionalInt port = OptionalInt.empty();

    void url(UrlShape shape) {
        url = shape;
    }

    /** Takes what a message holds in its slots; with {@code proxyconnect} its host is the forward proxy. */
    void take(Captures captures, Set<Facet> facets) {
        String named = captures.value(Slot.HOST);
        if (!named.isEmpty()) {
            Endpoint endpoint = Endpoint.of(named.substring(named.lastIndexOf('@') + 1));
            port = endpoint.port();
            if (isAnother(endpoint, captures.value(Slot.PORT))) {
                another = true;
                proxy = endpoint.host() + ":" + captures.value(Slot.PORT);
            }
            if (another && !endpoint.isLiteral()) {
                dialled = endpoint;
            } else if (endpoint.isLiteral()) {
                dialled = endpoint;
            } else if (facets.contains(Facet.PROXYCONNECT)) {
                proxy = named;
            } else {
                host = endpoint.host();
            }
        }
        if (!captures.value(Slot.ADDRESS).isEmpty()) {
            dialled = Endpoint.of(captures.value(Slot.ADDRESS));
        }
        if (!captures.value(Slot.PORT).isEmpty()) {
            dialled = new Endpoint(
                    dialled.host(),
                    Endpoint.of("x:" + captures.value(Slot.PORT)).port());
        }
        if (!captures.value(Slot.PROXY).isEmpty()) {
            proxy = captures.value(Slot.PROXY);
        }
        if (facets.contains(Facet.PROXYCONNECT) && proxy.isEmpty() && !dialled.equals(Endpoint.NONE)) {
            proxy = dialled.toString();
        }
    }

    // libcurl names whom it connects to: with a forward proxy that one, and behind a redirect the port stays
    private boolean isAnother(Endpoint endpoint, String port) {
        return !port.isEmpty()
                && !url.endpoint().host().isEmpty()
                && !url.endpoint().host().equalsIgnoreCase(endpoint.host())
                && !port.equals(String.valueOf(url.port()));
    }

    /** Whether another host than the URL's was dialled, on another port. */
    boolean throughAnother() {
        return another;
    }

    /** A line behind the deciding message: it counts where nothing else tells. */
    void later(Captures captures) {
        if (host().isEmpty() && !captures.value(Slot.URL).isEmpty()) {
            UrlShape shape = UrlShape.of(captures.value(Slot.URL));
            host = shape.endpoint().host();
            url = url.url().isEmpty() ? shape : url;
        }
    }

    Endpoint dialled() {
        return dialled;
    }

    /** What is known best: the name, else the address of the URL. */
    String host() {
        if (!host.isEmpty()) {
            return host;
        }
        String other = url.endpoint().host();
        return other.isEmpty() && !dialled.isLiteral() ? dialled.host() : other;
    }

    /** @param repository the host of the module's repository, where no message names one */
    Place place(String repository) {
        String address = dialled.isLiteral() ? dialled.host() : "";
        if (dialled.host().isEmpty() && url.endpoint().isLiteral()) {
            address = url.endpoint().host();
        }
        String name = host();
        return new Place(url.url(), isHost(name) ? name : repository, address, port(), proxy);
    }

    private OptionalInt port() {
        OptionalInt reached = dialled.port().isPresent() ? dialled.port() : port;
        return reached.isPresent() ? reached : url.endpoint().port();
    }

    private static boolean isHost(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-_:".indexOf(c) >= 0);
    }
}
