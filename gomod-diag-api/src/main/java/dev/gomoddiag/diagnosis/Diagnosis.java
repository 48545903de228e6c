package dev.gomoddiag.diagnosis;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A cause with its evidence, what was ruled out, and what to do.
 *
 * @param confidence from 0 to 1
 * @param evidence the facts it rests on; never empty
 * @param explains facts that follow from this cause though they are no evidence for it: a diagnosis that rests on nothing
 *     but explained facts is reported under this one
 * @param remedies what to do first comes first
 * @param consequences diagnoses that this one explains
 */
public record Diagnosis(
        CauseId cause,
        Locus locus,
        Severity severity,
        double confidence,
        Text title,
        Text summary,
        Subject subject,
        List<Fact> evidence,
        List<Fact> explains,
        List<RuledOut> ruledOut,
        List<Proposal> remedies,
        List<Diagnosis> consequences) {
    public Diagnosis {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(locus, "locus");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(subject, "subject");
        evidence = List.copyOf(evidence);
        explains = List.copyOf(explains);
        ruledOut = List.copyOf(ruledOut);
        remedies = List.copyOf(remedies);
        consequences = List.copyOf(consequences);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("diagnosis " + cause + " has no evidence: name the facts it rests on");
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " of " + cause + " is not in (0, 1]");
        }
    }

    public Diagnosis withRemedies(List<Proposal> proposals) {
        return new Diagnosis(
                cause,
                locus,
                severity,
                confidence,
                title,
                summary,
                subject,
                evidence,
                explains,
                ruledOut,
                proposals,
                consequences);
    }

    public Diagnosis withConsequences(List<Diagnosis> explained) {
        return new Diagnosis(
                cause,
                locus,
                severity,
                confidence,
                title,
                summary,
                subject,
                evidence,
                explains,
                ruledOut,
                remedies,
                explained);
    }

    /** Starts a blocking diagnosis of full confidence whose locus is unknown. */
    public static Builder of(CauseId cause, Text title) {
        return new Builder(cause, title);
    }

    public static Builder of(String cause, Text title) {
        return new Builder(new CauseId(cause), title);
    }

    /** Collects the parts of a diagnosis; not thread-safe. */
    public static final class Builder {
        private final CauseId cause;
        private final Text title;
        private Text summary;
        private Locus locus = Locus.UNKNOWN;
        private Severity severity = Severity.BLOCKING;
        private double confidence = 1;
        private Subject subject = Subject.NOTHING;
        private final List<Fact> evidence = new ArrayList<>();
        private final List<Fact> explains = new ArrayList<>();
        private final List<RuledOut> ruledOut = new ArrayList<>();
        private final List<Proposal> remedies = new ArrayList<>();

        private Builder(CauseId cause, Text title) {
            this.cause = cause;
            this.title = title;
            this.summary = title;
        }

        /** What happened, with the values seen; the title where not given. */
        public Builder summary(Text sentence) {
            summary = sentence;
            return this;
        }

        public Builder locus(Locus where) {
            locus = where;
            return this;
        }

        public Builder severity(Severity effect) {
            severity = effect;
            return this;
        }

        public Builder confidence(double probability) {
            confidence = probability;
            return this;
        }

        public Builder subject(Subject about) {
            subject = about;
            return this;
        }

        public Builder evidence(Fact... facts) {
            return evidence(List.of(facts));
        }

        public Builder evidence(List<? extends Fact> facts) {
            evidence.addAll(facts);
            return this;
        }

        public Builder explains(List<? extends Fact> facts) {
            explains.addAll(facts);
            return this;
        }

        public Builder ruledOut(String other, Text because) {
            ruledOut.add(new RuledOut(new CauseId(other), because));
            return this;
        }

        public Builder remedy(Remedy remedy) {
            remedies.add(Proposal.untried(remedy));
            return this;
        }

        public Builder remedies(List<? extends Remedy> more) {
            more.forEach(this::remedy);
            return this;
        }

        /** The diagnosis; IllegalArgumentException without evidence. */
        public Diagnosis build() {
            return new Diagnosis(
                    cause,
                    locus,
                    severity,
                    confidence,
                    title,
                    summary,
                    subject,
                    evidence,
                    explains,
                    ruledOut,
                    remedies,
                    List.of());
        }
    }
}
