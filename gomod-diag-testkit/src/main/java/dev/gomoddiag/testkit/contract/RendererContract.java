package dev.gomoddiag.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.render.Renderer;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every renderer keeps to. */
public abstract class RendererContract {
    /** The renderer under test. */
    protected abstract Renderer renderer();

    @Test
    void namesTheModuleAndTheCause() {
        String text = renderer().toText(SampleReport.broken(), Locale.ENGLISH);

        assertThat(text).contains(SampleReport.MODULE, SampleReport.CAUSE);
    }

    @Test
    void writesAHealthyReport() {
        assertThat(renderer().toText(SampleReport.healthy(), Locale.ENGLISH))
                .contains(SampleReport.MODULE)
                .doesNotContain(SampleReport.CAUSE);
    }

    @Test
    void writesTheSameForTheSameReportFromManyThreads() {
        Renderer renderer = renderer();
        Report report = SampleReport.broken();
        String expected = renderer.toText(report, Locale.SIMPLIFIED_CHINESE);

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> renderer.toText(report, Locale.SIMPLIFIED_CHINESE)))
                .containsOnly(expected);
    }

    @Test
    void passesOnTheFailureOfTheDestination() {
        assertThatIOException()
                .isThrownBy(() -> renderer().render(SampleReport.broken(), Locale.ENGLISH, new FullDisk()))
                .withMessage("disk full");
    }

    private static final class FullDisk implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public Appendable append(char c) throws IOException {
            throw new IOException("disk full");
        }
    }
}
