package dev.gomoddiag.probes.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

    @Test
    void worksOnAllItemsAtOnceAndKeepsTheirOrder() throws InterruptedException {
        List<Integer> items = IntStream.range(0, 40).boxed().toList();
        CyclicBarrier allAtWork = new CyclicBarrier(items.size());

        List<Integer> doubled = Parallel.map(items, item -> {
            try {
                allAtWork.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return item * 2;
        });

        assertThat(doubled)
                .isEqualTo(items.stream().map(item -> item * 2).toList())
                .hasSize(40);
    }

    @Test
    void passesOnWhatWasThrown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Parallel.each(List.of(1), item -> {
                    throw new IllegalStateException("broken");
                }))
                .withMessage("broken");
    }

    @Test
    void endsAtAnInterruptAlsoWhenAWorkerIsStuck() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Parallel.each(List.of(1, 2), item -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }));
    }
}
