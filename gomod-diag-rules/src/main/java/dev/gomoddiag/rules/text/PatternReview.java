package dev.gomoddiag.rules.text;

import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a file of the user against the patterns that are there and against its own examples. */
final class PatternReview {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> causes = new HashSet<>();
    private final TextClassifier classifier;

    /**
     * @param before the files in use so far
     * @param classifier with the patterns of the new file
     */
    PatternReview(List<PatternFile> before, TextClassifier classifier) {
        this.classifier = classifier;
        Causes.all().stream().map(CauseId::value).forEach(causes::add);
        for (PatternFile file : before) {
            causes.addAll(file.ownCauses());
            for (MessagePattern pattern : file.patterns()) {
                ids.add(pattern.id());
                pattern.causes().forEach(cause -> causes.add(cause.cause().cause()));
            }
        }
    }

    /** @throws InvalidPatternException which names what does not hold */
    void review(PatternFile file) throws IOException {
        if (file.patterns().isEmpty()) {
            throw new InvalidPatternException(1, "pattern", "the file holds none: begin one with [id]");
        }
        if (file.version().isEmpty()) {
            throw new InvalidPatternException(1, "version", "is missing: write \"version 1\" in front of the patterns");
        }
        causes.addAll(file.ownCauses());
        for (MessagePattern pattern : file.patterns()) {
            if (ids.contains(pattern.id())) {
                throw new InvalidPatternException(
                        pattern.line(), "id", pattern.id() + " is the id of a pattern in use: choose another");
            }
            reviewCauses(pattern);
            for (Sample example : pattern.examples()) {
                reviewExample(pattern, example);
            }
            for (Sample nearMiss : pattern.nearMisses()) {
                reviewNearMiss(pattern, nearMiss);
            }
        }
    }

    private void reviewCauses(MessagePattern pattern) {
        for (PatternCause cause : pattern.causes()) {
            String id = cause.cause().cause();
            if (!causes.contains(id)) {
                throw new InvalidPatternException(
                        cause.line(),
                        "cause",
                        id + " is no cause that is known: correct it, or write \"own-cause " + id
                                + "\" in front of the patterns");
            }
        }
    }

    private void reviewExample(MessagePattern pattern, Sample example) throws IOException {
        List<String> deciding = deciding(example);
        boolean matches = pattern.kind() == Kind.LEAF
                ? !deciding.isEmpty() && deciding.get(0).equals(pattern.id())
                : matches(pattern, example);
        if (!matches) {
            String instead = deciding.isEmpty() ? "no pattern does" : deciding.get(0) + " does";
            throw new InvalidPatternException(
                    example.line(),
                    "example",
                    pattern.id() + " does not decide \"" + example.text() + "\", " + instead
                            + ": correct the text, the rank or the example");
        }
    }

    private void reviewNearMiss(MessagePattern pattern, Sample nearMiss) throws IOException {
        boolean matches =
                pattern.kind() == Kind.LEAF ? deciding(nearMiss).contains(pattern.id()) : matches(pattern, nearMiss);
        if (matches) {
            throw new InvalidPatternException(
                    nearMiss.line(),
                    "near-miss",
                    pattern.id() + " matches \"" + nearMiss.text() + "\": narrow the text or correct the near miss");
        }
    }

    private List<String> deciding(Sample sample) throws IOException {
        return classifier.readings(new StringReader(sample.text())).stream()
                .map(reading -> reading.pattern().id())
                .toList();
    }

    private static boolean matches(MessagePattern pattern, Sample sample) {
        return sample.text().lines().anyMatch(line -> pattern.texts().stream().anyMatch(text -> text.isIn(line)));
    }
}
