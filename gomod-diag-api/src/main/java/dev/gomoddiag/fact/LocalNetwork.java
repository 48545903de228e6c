package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.List;

/**
 * The addresses of this machine's interfaces that are up, loopback and link-local ones left out.
 *
 * @param addresses literals; empty means that nothing beyond this machine can be reached
 */
public record LocalNetwork(List<String> addresses) implements Fact {
    public LocalNetwork {
        addresses = List.copyOf(addresses);
    }

    @Override
    public Text describe() {
        return addresses.isEmpty()
                ? Text.of(Fact.class, "local.none")
                : Text.of(Fact.class, "local.addresses", String.join(", ", addresses));
    }
}
