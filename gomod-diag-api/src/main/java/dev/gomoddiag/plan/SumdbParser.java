package dev.gomoddiag.plan;

/** Reads GOSUMDB ({@code dbDial} of cmd/go/internal/modfetch/sumdb.go). */
final class SumdbParser {
    private SumdbParser() {}

    static SumdbSetting parse(String gosumdb) {
        return gosumdb.equals("off")
                ? new SumdbSetting.Off()
                : new SumdbSetting.Database(gosumdb, java.util.Optional.empty());
    }
}
