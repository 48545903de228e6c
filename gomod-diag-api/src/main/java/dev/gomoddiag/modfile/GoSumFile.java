package dev.gomoddiag.modfile;

import dev.gomoddiag.plan.GoSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a go.sum file says, in the order of its lines ({@code readGoSum} of cmd/go/internal/modfetch/fetch.go). */
public record GoSumFile(List<Sum> sums) {
    private static final String GO_MOD = "/go.mod";

    /** The sum of an empty go.mod, which an early go wrote for what is no module; go passes over it. */
    private static final String OF_AN_EMPTY_GO_MOD = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

    public GoSumFile {
        sums = List.copyOf(sums);
    }

    /**
     * A known checksum.
     *
     * @param hash for example {@code h1:} and base64; go looks only at those that begin with {@code h1:}
     */
    public record Sum(String path, String version, Of of, String hash, int line) {
        public Sum {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(hash, "hash");
        }
    }

    /** What was summed. */
    public enum Of {
        ZIP,
        GO_MOD
    }

    /**
     * Reads a go.sum file; takes time in proportion to its length.
     *
     * @throws MalformedFileException at the first line that has not three fields, as go does
     */
    public static GoSumFile parse(String text) {
        List<Sum> sums = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            List<String> fields = GoSpace.fields(line);
            if (!fields.isEmpty() && fields.size() != 3) {
                Problem problem = new Problem(number, 1, "wrong number of fields " + fields.size());
                throw new MalformedFileException("go.sum", List.of(problem));
            }
            if (!fields.isEmpty() && !fields.get(2).equals(OF_AN_EMPTY_GO_MOD)) {
                sums.add(sum(fields, number));
            }
        }
        return new GoSumFile(sums);
    }

    private static Sum sum(List<String> fields, int line) {
        String version = fields.get(1);
        return version.endsWith(GO_MOD)
                ? new Sum(
                        fields.get(0),
                        version.substring(0, version.length() - GO_MOD.length()),
                        Of.GO_MOD,
                        fields.get(2),
                        line)
                : new Sum(fields.get(0), version, Of.ZIP, fields.get(2), line);
    }

    /** Whether go needs no checksum database for it. */
    public boolean knows(String path, String version, Of of) {
        return sums.stream()
                .anyMatch(sum -> sum.of() == of
                        && sum.path().equals(path)
                        && sum.version().equals(version)
                        && sum.hash().startsWith("h1:"));
    }
}
