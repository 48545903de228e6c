package dev.gomoddiag.host;

import dev.gomoddiag.fact.NameLookup;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a name as go would on this machine. Thread-safe; never throws for a name without address. */
@FunctionalInterface
public interface HostResolver {

    /** What go would learn of {@code host}, and the questions that led there. */
    Resolution resolve(String host);

    /**
     * The end of a resolution.
     *
     * @param addresses in the order in which go would dial them; empty when it failed
     * @param result the whole as one lookup with source {@link NameLookup.Source#GO}
     * @param questions each source asked
     */
    record Resolution(List<InetAddress> addresses, NameLookup result, List<NameLookup> questions) {
        public Resolution {
            addresses = List.copyOf(addresses);
            questions = List.copyOf(questions);
        }
    }

    /** Makes a resolver for a machine; found by ServiceLoader, so that a changed hosts file can be rehearsed. */
    interface Factory {
        HostResolver forHost(HostEnvironment host);
    }
}
