package dev.gomoddiag.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every probe keeps to; each test has an embedded network of its own. */
public abstract class ProbeContract {
    private static final String CANARY = "canary-5eCr3t";
    private static final Duration TO_BEGIN = Duration.ofMillis(150);
    private static final Duration TO_END = Duration.ofMillis(200);
    private static final int ATTEMPTS = 3;
    private static final Duration WHOLE = Duration.ofSeconds(20);

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    /** A new instance of the probe under test. */
    protected abstract Probe probe();

    /** Probes to run first, whose facts it builds on. */
    protected List<Probe> before() {
        return List.of();
    }

    /** What is diagnosed. */
    protected String query() {
        return "github.com/gin-gonic/gin@v1.9.1";
    }

    /** The machine of the tests, made of a healthy one that may carry secrets in its settings. */
    protected HostEnvironment host(FakeHost healthy) {
        return healthy;
    }

    /** How names are resolved; by the network's own zone unless overridden. */
    protected HostResolver resolver(EmbeddedNetwork world, HostEnvironment host) {
        return world.resolver();
    }

    @AfterEach
    void closeTheNetwork() throws IOException {
        network.close();
    }

    @Test
    void hasAnIdOfItsOwn() {
        Probe mine = probe();

        assertThat(probe().id()).isEqualTo(mine.id());
        assertThat(ServiceLoader.load(Probe.class, mine.getClass().getClassLoader()).stream()
                        .filter(found -> !found.type().equals(mine.getClass()))
                        .map(found -> found.get().id()))
                .as("ids of other probes on the class path")
                .doesNotContain(mine.id());
    }

    @Test
    void holdsNoState() {
        assertThat(fields(probe().getClass())).as("instance fields").isEmpty();
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, it -> it != Object.class, Class::getSuperclass)
                .flatMap(it -> Arrays.stream(it.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    @Test
    void measuresAHealthyNetwork() throws Exception {
        assertThat(measure(context(network.host()))).isNotInstanceOf(ProbeResult.Failed.class);
    }

    @Test
    void doesNotThrowForAPeerThatRefuses() throws Exception {
        network.refuseAllExcept();

        assertThat(measure(context(network.host()))).isNotInstanceOf(ProbeResult.Failed.class);
    }

    @Test
    void doesNotThrowForAPeerWithoutARoute() throws Exception {
        network.unplug();

        assertThat(measure(context(network.host()))).isNotInstanceOf(ProbeResult.Failed.class);
    }

    /** A busy machine may be slow once; a probe that does not hear the cancel is slow each time. */
    @Test
    void endsSoonAfterItIsCancelled() throws Exception {
        TestContext prepared = context(network.host());
        network.dropAllExcept();
        boolean soon = false;
        for (int attempt = 0; attempt < ATTEMPTS && !soon; attempt++) {
            soon = endsSoon(prepared.facts(prepared.facts()));
        }
        assertThat(soon).as("ends within " + TO_END + " of the cancel").isTrue();
    }

    private boolean endsSoon(TestContext context) throws InterruptedException {
        FutureTask<ProbeResult> work = new FutureTask<>(() -> probe().run(context));
        Thread thread = new Thread(work, "probe-under-test");
        thread.setDaemon(true);
        thread.start();
        thread.join(TO_BEGIN.toMillis());

        context.cancel();
        thread.interrupt();
        thread.join(TO_END.toMillis());
        return !thread.isAlive();
    }

    @Test
    void showsNoSecret() throws Exception {
        FakeHost careless = network.host()
                .variable("GOPROXY", "https://user:" + CANARY + "@goproxy.corp.example|https://proxy.golang.org,direct")
                .variable("HTTPS_PROXY", "http://user:" + CANARY + "@" + EmbeddedNetwork.HTTP_PROXY)
                .file("/home/user/.netrc", "machine goproxy.cn login user password " + CANARY + "\n");
        TestContext context = context(careless);

        ProbeResult result = measure(context);

        assertThat(shown(context.seen(), result)).as("what is stored and shown").noneMatch(it -> it.contains(CANARY));
    }

    private static List<String> shown(Facts seen, ProbeResult result) {
        List<String> all = new ArrayList<>(List.of(result.toString()));
        List<Fact> facts = new ArrayList<>(seen.all());
        if (result instanceof ProbeResult.Observed observed) {
            facts.addAll(observed.facts());
        }
        for (Fact fact : facts) {
            all.add(fact.toString());
            all.add(fact.describe().in(Locale.ENGLISH));
            all.add(fact.describe().in(Locale.SIMPLIFIED_CHINESE));
        }
        return all;
    }

    private TestContext context(FakeHost healthy) throws Exception {
        HostEnvironment host = host(healthy);
        TestContext context =
                TestContext.on(host, query()).resolver(resolver(network, host)).timeout(WHOLE);
        for (Probe earlier : before()) {
            ProbeResult result = earlier.run(context);
            Facts more = context.seen();
            if (result instanceof ProbeResult.Observed observed) {
                more = more.with(observed.facts());
            }
            context = context.facts(context.facts().with(more.all()));
        }
        return context;
    }

    private ProbeResult measure(TestContext context) throws Exception {
        FutureTask<ProbeResult> work = new FutureTask<>(() -> probe().run(context));
        Thread thread = new Thread(work, "probe-under-test");
        thread.setDaemon(true);
        thread.start();
        return work.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
