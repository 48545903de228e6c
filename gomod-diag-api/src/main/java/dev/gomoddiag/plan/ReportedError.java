package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The error that a go command ends with.
 *
 * @param url that go names; empty where it names none
 * @param text go's words, without what it puts before them about the module
 */
public record ReportedError(Kind kind, Optional<RequestUrl> url, String text) {

    /** The classes of errors, by what they are about. */
    public enum Kind {
        /** What was asked for does not exist. */
        NOT_FOUND,
        /** An HTTP status that does not say so. */
        STATUS,
        /** No answer, or none that could be read. */
        NO_ANSWER,
        /** A version control system failed. */
        VCS,
        /** A file is not the one that is vouched for, or nobody would tell. */
        CHECKSUM,
        /** No version fits the query, or no package the path. */
        NO_MATCH,
        /** A setting or a name that go refuses. */
        REFUSED_INPUT,
        /** A setting that keeps go from the network. */
        SWITCHED_OFF
    }

    private static final Map<StopReason, Kind> STOPS = Map.of(
            StopReason.PROXY_OFF, Kind.SWITCHED_OFF,
            StopReason.VENDOR_MODE, Kind.SWITCHED_OFF,
            StopReason.MODULES_OFF, Kind.SWITCHED_OFF,
            StopReason.CHECKSUM_MISMATCH, Kind.CHECKSUM,
            StopReason.MISSING_GO_SUM, Kind.CHECKSUM,
            StopReason.NO_PACKAGE, Kind.NO_MATCH,
            StopReason.VCS_NOT_ALLOWED, Kind.SWITCHED_OFF,
            StopReason.OTHER_VCS, Kind.VCS);
    private static final Set<Operation> CHECKSUMS =
            EnumSet.of(Operation.SUMDB_SUPPORTED, Operation.SUMDB_LOOKUP, Operation.SUMDB_TILE);

    static ReportedError of(Verdict.Refused refused) {
        String text = refused.because().text();
        return new ReportedError(kind(refused), url(refused.at()).filter(url -> text.contains(url.shown())), text);
    }

    private static Optional<RequestUrl> url(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return Optional.of(http.url());
        }
        return step instanceof FetchStep.GitStep git ? Optional.of(git.asked()) : Optional.empty();
    }

    private static Kind kind(Verdict.Refused refused) {
        if (refused.at() instanceof FetchStep.StopStep stop) {
            return STOPS.getOrDefault(stop.reason(), Kind.REFUSED_INPUT);
        }
        if (refused.because().text().contains("no matching versions for query")) {
            return Kind.NO_MATCH;
        }
        boolean missing = refused.because() instanceof Answer.NotFound;
        if (refused.at() instanceof FetchStep.GitStep) {
            return missing ? Kind.NOT_FOUND : Kind.VCS;
        }
        if (CHECKSUMS.contains(((FetchStep.HttpStep) refused.at()).operation())) {
            return Kind.CHECKSUM;
        }
        boolean status = refused.because().status().isPresent();
        return missing ? Kind.NOT_FOUND : status ? Kind.STATUS : Kind.NO_ANSWER;
    }
}
