package dev.gomoddiag.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.ProbeContext.CancelHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestContextTest {
    private static final LocalTool FACT = new LocalTool("git", Optional.empty());

    private final TestContext context =
            TestContext.on(FakeHost.linux().variable("GOPROXY", "off"), "example.com/m@v1.0.0");

    @Test
    void readsSettingsAndPlanFromTheHost() {
        assertThat(context.query()).isEqualTo(new ModuleQuery("example.com/m", "v1.0.0"));
        assertThat(context.settings().go("GOPROXY").value()).isEqualTo("off");
        assertThat(context.plan().query()).isEqualTo(context.query());
    }

    @Test
    void collectsWhatIsHandedOver() {
        context.saw(FACT);

        assertThat(context.seen()).extracting(Facts::all).isEqualTo(List.of(FACT));
        assertThat(context.facts().all()).isEmpty();
    }

    @Test
    void runsCancelActionsOnceAndThoseOfLatecomersAtOnce() {
        List<String> ran = new ArrayList<>();
        context.onCancel(() -> ran.add("first"));
        CancelHandle withdrawn = context.onCancel(() -> ran.add("withdrawn"));
        withdrawn.close();
        assertThat(context.cancelled()).isFalse();

        context.cancel();
        context.cancel();
        context.onCancel(() -> ran.add("late"));

        assertThat(ran).containsExactly("first", "late");
        assertThat(context.cancelled()).isTrue();
    }

    @Test
    void isOverWhenItsTimeIs() {
        TestContext over = context.timeout(Duration.ZERO);

        assertThat(over.remaining()).isZero();
        assertThat(over.cancelled()).isTrue();
    }
}
