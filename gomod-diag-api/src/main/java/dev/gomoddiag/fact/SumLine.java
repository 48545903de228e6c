package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.Objects;

/**
 * A line of go.sum beside what others say of the same content.
 *
 * @param version with {@code /go.mod} behind it where the line is about the go.mod alone
 * @param recorded the hash of the line
 * @param told the hash that the witness tells
 * @param witness the URL of the checksum database's record, or of the file itself
 */
public record SumLine(
        String file, int line, String module, String version, String recorded, String told, String witness)
        implements Fact {
    public SumLine {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(told, "told");
    }

    public boolean agrees() {
        return recorded.equals(told);
    }

    @Override
    public Text describe() {
        return Text.of(
                Fact.class,
                agrees() ? "sum.agrees" : "sum.differs",
                file,
                line,
                module,
                version,
                recorded,
                told,
                witness);
    }
}
