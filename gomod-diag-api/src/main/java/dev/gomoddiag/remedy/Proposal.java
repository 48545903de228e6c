package dev.gomoddiag.remedy;

import dev.gomoddiag.text.Text;
import java.util.Objects;

/** A remedy and what became of its rehearsal. */
public record Proposal(Remedy remedy, Verification verification) {
    public Proposal {
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(verification, "verification");
    }

    public static Proposal untried(Remedy remedy) {
        return new Proposal(remedy, new Verification.NotTried(Text.of(Proposal.class, "rehearsal.not-yet")));
    }
}
