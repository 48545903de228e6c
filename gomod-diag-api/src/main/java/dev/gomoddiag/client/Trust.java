package dev.gomoddiag.client;

import java.util.List;
import java.util.Optional;

/**
 * Whom a client believes that it is the host.
 *
 * @param places files and directories with certificates, for ssh with host keys; empty for the default of the client
 * @param unverified the setting that switches the check off or lets the unknown pass
 */
public record Trust(List<Use> places, Optional<Use> unverified) {
    static final Trust DEFAULT = new Trust(List.of(), Optional.empty());

    public Trust {
        places = List.copyOf(places);
    }
}
