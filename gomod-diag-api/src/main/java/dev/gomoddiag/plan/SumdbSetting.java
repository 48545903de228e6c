package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.Optional;

/** What GOSUMDB says ({@code dbDial} of cmd/go/internal/modfetch/sumdb.go). */
public sealed interface SumdbSetting {

    /** Checksums are not looked up. */
    record Off() implements SumdbSetting {}

    /**
     * A checksum database.
     *
     * @param name for example {@code sum.golang.org}
     * @param verifier the key that its signed tree heads are checked with, as {@code NAME+HASH+KEY}
     * @param url where it is asked; empty: through the module proxies that serve it, else at {@code https://NAME}
     */
    record Database(String name, String verifier, Optional<RequestUrl> url) implements SumdbSetting {}

    /**
     * A value that go refuses once it needs a checksum.
     *
     * @param problem go's words
     */
    record Invalid(String problem) implements SumdbSetting {}

    /** Reads GOSUMDB as go does. */
    static SumdbSetting parse(String gosumdb) {
        return SumdbParser.parse(gosumdb);
    }
}
