package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;

/**
 * What one client uses for a URL.
 *
 * @param url what it asks, after git's rewriting
 * @param trust meaningless for plain http
 * @param credentials where it would take a login for the host from, none being sent unasked but by go and curl; empty
 *     for none
 */
public record ClientRoute(
        Client client, RequestUrl url, Way way, Resolution resolution, Trust trust, List<Use> credentials) {
    public ClientRoute {
        credentials = List.copyOf(credentials);
    }

    /** Whether both reach the host in the same manner: directly, through the same proxy, or not at all. */
    boolean sameWayAs(ClientRoute other) {
        return key().equals(other.key()) && resolution == other.resolution;
    }

    private Object key() {
        if (way instanceof Way.Proxied proxied) {
            return List.of(proxied.proxy().scheme(), proxied.proxy().target());
        }
        return way instanceof Way.Piped piped ? piped.by() : way.getClass();
    }
}
