package dev.gomoddiag.internal;

import dev.gomoddiag.classify.ErrorClassifier;
import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.settings.GoSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;

/** The calls that ask nobody on the network. */
public final class Reading {
    private Reading() {}

    public static Explanation explain(String text) {
        try {
            return explain(new StringReader(text), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("a StringReader does not fail", e);
        }
    }

    public static Explanation explain(Reader text, List<PatternText> patterns) throws IOException {
        return PatternText.addTo(classifier(Discovery.builtIn()), patterns).classify(text);
    }

    /** Fails on a pattern file that the classifier of these options does not take. */
    public static Options checked(Options options) {
        PatternText.addTo(classifier(options.discovery), options.patterns);
        return options;
    }

    public static List<Diagnosis> judge(Options options, Evidence evidence) {
        Extensions extensions = Extensions.of(options);
        Journal journal = new Journal(List.of(), extensions.broken());
        try {
            return Outcomes.withUndetermined(
                    Ranking.rank(new Judging(journal).judge(extensions.rules(), evidence)), evidence, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while judging");
        }
    }

    public static FetchPlan plan(Options options) {
        return FetchPlan.of(options.command, options.query, settings(options).fetch());
    }

    public static GoSettings settings(Options options) {
        return GoSettings.read(options.host);
    }

    private static ErrorClassifier classifier(Discovery discovery) {
        return discovery
                .find(loader -> ServiceLoader.load(ErrorClassifier.class, loader.orElse(null)))
                .first()
                .orElseThrow(() -> new IllegalStateException("No error classifier was found. Add the artifact"
                        + " dev.gomoddiag:gomod-diag-rules (or dev.gomoddiag:gomod-diag, which brings it)"
                        + " to the class path."));
    }
}
