package dev.gomoddiag.render;

import dev.gomoddiag.client.ClientMatrix;
import dev.gomoddiag.diagnosis.BrokenExtension;
import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.diagnosis.RuledOut;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Safety;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.text.Redaction;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The report for a terminal: root cause, evidence, what was ruled out, what to do first. */
public final class TextRenderer implements Renderer {
    private static final int MOST_REMEDIES = 5;

    @Override
    public void render(Report report, Locale locale, Appendable destination) throws IOException {
        Page page = new Page(locale, destination);
        page.line(
                0, "headline", report.query(), outcome(report), report.elapsed().toMillis());
        if (report.diagnoses().isEmpty()) {
            page.line(0, report.outcome() == Outcome.HEALTHY ? "nothing-wrong" : "nothing-found");
        }
        boolean first = true;
        for (Diagnosis diagnosis : report.diagnoses()) {
            page.blank();
            diagnosis(diagnosis, first, page);
            first = false;
        }
        clients(report, page);
        if (!report.broken().isEmpty()) {
            page.blank();
            page.line(0, "broken");
            for (BrokenExtension broken : report.broken()) {
                page.line(1, "broken.item", broken.extension(), broken.problem());
            }
        }
        page.blank();
        page.line(0, "footer", report.facts().all().size(), report.probes().size(), completion(report.completion()));
    }

    private static Text outcome(Report report) {
        return Text.of(TextRenderer.class, "outcome." + report.outcome().id());
    }

    static Text completion(Completion completion) {
        return Text.of(TextRenderer.class, "completion." + completion.id());
    }

    static void diagnosis(Diagnosis diagnosis, boolean root, Page page) throws IOException {
        page.line(
                0,
                diagnosis.severity() == Severity.NOTICE
                        ? "diagnosis.notice"
                        : root ? "diagnosis.root" : "diagnosis.further",
                diagnosis.cause(),
                diagnosis.title(),
                Text.of(TextRenderer.class, "locus." + diagnosis.locus().id()),
                Math.round(diagnosis.confidence() * 100));
        page.text(1, diagnosis.summary());
        page.line(1, "evidence");
        for (Fact fact : diagnosis.evidence()) {
            page.item(fact.describe());
        }
        if (!diagnosis.consequences().isEmpty()) {
            page.line(1, "consequences");
            for (Diagnosis consequence : diagnosis.consequences()) {
                page.item(Text.of(TextRenderer.class, "consequence", consequence.cause(), consequence.title()));
            }
        }
        if (!diagnosis.ruledOut().isEmpty()) {
            page.line(1, "ruled-out");
            for (RuledOut other : diagnosis.ruledOut()) {
                page.item(Text.of(TextRenderer.class, "ruled-out.item", other.cause(), other.because()));
            }
        }
        remedies(diagnosis.remedies(), page);
    }

    private static void clients(Report report, Page page) throws IOException {
        List<ClientsText.Block> blocks = ClientsText.of(ClientMatrix.of(report.settings(), report.plan()));
        if (blocks.isEmpty()) {
            return;
        }
        page.blank();
        page.line(0, "clients");
        for (ClientsText.Block block : blocks) {
            page.text(1, block.hosts());
            for (Text line : block.lines()) {
                page.item(line);
            }
        }
    }

    private static void remedies(List<Proposal> proposals, Page page) throws IOException {
        if (proposals.isEmpty()) {
            return;
        }
        page.line(1, "remedies");
        int number = 0;
        for (Proposal proposal : proposals.subList(0, Math.min(MOST_REMEDIES, proposals.size()))) {
            number++;
            Text danger = proposal.remedy().safety() == Safety.WEAKENS_VERIFICATION
                    ? Text.of(TextRenderer.class, "weakens")
                    : Text.plain("");
            page.line(
                    2,
                    "remedy",
                    number,
                    proposal.remedy().title(),
                    verification(proposal.verification(), page.locale()),
                    danger);
            if (!(proposal.verification() instanceof Verification.Refuted)) {
                for (Action action : proposal.remedy().actions()) {
                    page.text(4, ActionText.of(action));
                }
            }
        }
    }

    private static Text verification(Verification verification, Locale locale) {
        if (verification instanceof Verification.Confirmed confirmed) {
            return Text.of(
                    TextRenderer.class,
                    "verification.confirmed",
                    confirmed.elapsed().toMillis());
        }
        if (verification instanceof Verification.Refuted refuted) {
            return Text.of(
                    TextRenderer.class,
                    "verification.refuted",
                    firstLine(refuted.failure().in(locale)));
        }
        return Text.of(TextRenderer.class, "verification.not-tried", ((Verification.NotTried) verification).reason());
    }

    /** A failure runs over several lines; what failed stands in the first. */
    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("");
    }

    /** The lines of one report in one language. */
    record Page(Locale locale, Appendable out) {
        void line(int indent, String key, Object... arguments) throws IOException {
            text(indent, Text.of(TextRenderer.class, key, arguments));
        }

        void item(Text text) throws IOException {
            text(2, Text.of(TextRenderer.class, "item", text));
        }

        void text(int indent, Text text) throws IOException {
            for (String line : text.in(locale).stripTrailing().split("\n", -1)) {
                out.append("  ".repeat(indent))
                        .append(Printable.of(Redaction.of(line)))
                        .append('\n');
            }
        }

        void blank() throws IOException {
            out.append('\n');
        }
    }
}
