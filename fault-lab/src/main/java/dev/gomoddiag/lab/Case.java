package dev.gomoddiag.lab;

import dev.gomoddiag.lab.fault.Fault;
import java.util.List;
import java.util.Optional;

/**
 * One case, as its file tells it.
 *
 * @param module what is fetched while all is well, with placeholders; likewise asked
 * @param since the oldest go in which it is a fault
 * @param asked what is asked for once the faults are in; mostly the same
 * @param given how this machine and its network are arranged while all is well
 * @param faults what is injected; empty for a healthy case
 */
public record Case(
        String id,
        String title,
        String category,
        List<String> tags,
        int since,
        String module,
        String asked,
        List<Fault> given,
        List<Fault> faults,
        Truth truth,
        List<String> confusable,
        Repair repair) {

    /** What the cases of this category are counted as. */
    public enum Kind {
        HEALTHY,
        SINGLE,
        DOUBLE
    }

    /**
     * What is wrong in truth.
     *
     * @param cause "none" for a healthy case
     * @param locus "" where it is not graded
     * @param also causes that are right as well
     */
    public record Truth(String cause, String locus, List<String> also) {
        boolean isRight(String verdict) {
            return verdict.equals(cause) || also.contains(verdict);
        }

        /** Whether a verdict says more than the truth, such as which of two senders a reset came from. */
        boolean isExceededBy(String verdict) {
            return !isRight(verdict) && verdict.startsWith(cause + ".");
        }
    }

    /**
     * What may be done about it.
     *
     * @param local whether something on this machine can mend it; empty where the remedy is not graded
     * @param acceptable names of settings, files or programs of which a remedy must touch one; empty for any
     * @param forbidden names that no remedy may touch
     */
    public record Repair(Optional<Boolean> local, List<String> acceptable, List<String> forbidden) {}

    Kind kind() {
        return switch (category) {
            case "healthy" -> Kind.HEALTHY;
            case "double" -> Kind.DOUBLE;
            default -> Kind.SINGLE;
        };
    }
}
