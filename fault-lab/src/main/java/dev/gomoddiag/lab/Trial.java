package dev.gomoddiag.lab;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one case: healthy, broken, diagnosed, mended, undone. */
final class Trial {
    /** A go that hangs has failed by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration ADVISED_PATIENCE = Duration.ofSeconds(8);
    /** The tag of cases that go tells in the same words. */
    private static final String COLLISION = "collision";

    private static final String REFUSED = "connection refused";
    private static final Map<String, String> POPULAR_ADVICE = Map.of("GOPROXY", "https://goproxy.cn,direct");

    private final Case one;
    private final Order order;
    private final Stage stage;
    private final Client client;
    private final Go go;

    private Trial(Case one, Order order, Stage stage) {
        this.one = one;
        this.order = order;
        this.stage = stage;
        client = stage.client();
        go = new Go(client);
    }

    /** Whether the doctor takes part, or only go, which tells whether a case is valid. */
    enum Extent {
        GO,
        WHOLE
    }

    /** A case that cannot be staged is an invalid one. */
    static Result run(Case one, Order order, Wires wires, Client client) throws IOException, InterruptedException {
        Gateway gateway = new Gateway(wires);
        Draw draw = new Draw(order.seed() ^ one.id().hashCode());
        gateway.heal();
        wires.healRoutes();
        try (World world = World.of(draw, wires, order.scratch().resolve(wires.internet()))) {
            client.furnish(world, draw);
            Stage stage = new Stage(draw, world, gateway, client);
            one.given().forEach(it -> it.inject(stage));
            return new Trial(one, order, stage).run();
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            return Result.invalid(Result.Label.of(one, order), e.toString());
        }
    }

    private String fill(String text) {
        return stage.draw().fill(text);
    }

    private boolean isHealthy() {
        return one.kind() == Case.Kind.HEALTHY;
    }

    private Result run() throws IOException, InterruptedException {
        Snapshot before = client.snapshot();
        Go.Run healthy = go.get(fill(one.module()), PATIENCE);
        if (!healthy.succeeded()) {
            return invalid("go fails though all is well: ", healthy);
        }
        Map<String, String> verification = go.verification();
        client.restore(before);
        one.faults().forEach(it -> it.inject(stage));
        Go.Run broken = isHealthy() ? healthy : go.get(fill(one.asked()), PATIENCE);
        if (broken.succeeded() != isHealthy()) {
            return invalid("go succeeds in the fault: ", broken);
        }
        String text = broken.outcome().text();
        if (one.tags().contains(COLLISION) && !text.contains(REFUSED)) {
            return invalid("go does not say \"" + REFUSED + "\": ", broken);
        }
        Result result = order.extent() == Extent.GO
                ? result(
                        healthy, broken, Result.Graded.NONE, Result.Graded.NONE, Result.Baseline.NONE, Result.Cure.NONE)
                : diagnosed(healthy, broken, verification);
        client.restore(before);
        return result.cleaned(client.snapshot().equals(before));
    }

    private Result invalid(String why, Go.Run run) {
        String text = Result.GoRuns.cut(run.outcome().text());
        return Result.invalid(
                Result.Label.of(one, order), why + (run.outcome().exit().isPresent() ? "" : "(killed) ") + text);
    }

    private Result result(
            Go.Run healthy,
            Go.Run broken,
            Result.Graded blind,
            Result.Graded withText,
            Result.Baseline baseline,
            Result.Cure cure) {
        return new Result(
                Result.Label.of(one, order),
                "",
                Result.GoRuns.of(healthy, broken),
                blind,
                withText,
                baseline,
                cure,
                false);
    }

    private Result diagnosed(Go.Run healthy, Go.Run broken, Map<String, String> verification)
            throws IOException, InterruptedException {
        Verdict blind = doctor("blind", List.of());
        Result.Graded grade = Result.Graded.of(one, blind);
        if (isHealthy()) {
            return result(healthy, broken, grade, Result.Graded.NONE, Result.Baseline.NONE, Result.Cure.NONE);
        }
        client.files().write("~/failure.txt", broken.outcome().text());
        Verdict withText = doctor(
                "text",
                List.of("--from-log", client.files().real("~/failure.txt").toString()));
        client.files().remove("~/failure.txt");
        Result.Baseline baseline = baseline(healthy, broken);
        Cures cures = new Cures(one, stage, go, healthy, verification);
        return result(healthy, broken, grade, Result.Graded.of(one, withText), baseline, cures.first(blind));
    }

    /** The report is kept under the name of the case and of this part. */
    private Verdict doctor(String part, List<String> more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "check", fill(one.asked()), "--format", "json", "--lang", "en", "--deadline", order.deadline()));
        arguments.addAll(more);
        Shell.Outcome outcome = client.doctor(arguments);
        Files.writeString(order.reports().resolve(one.id() + "." + part + ".json"), outcome.stdout());
        return Verdict.of(outcome);
    }

    private Result.Baseline baseline(Go.Run healthy, Go.Run broken) throws IOException, InterruptedException {
        String cause = textAlone(broken.outcome().text());
        return new Result.Baseline(cause, one.truth().isRight(cause), popularAdviceWorks(healthy));
    }

    private static String textAlone(String text) {
        return Diagnostics.explain(text).main().map(GoFailure::causes).orElse(List.of()).stream()
                .findFirst()
                .map(GoFailure.WeighedCause::cause)
                .orElse("none");
    }

    private boolean popularAdviceWorks(Go.Run healthy) throws IOException, InterruptedException {
        Snapshot broken = client.snapshot();
        Path caches = client.files().copyCaches();
        Go.Run advised = go.get(fill(one.asked()), ADVISED_PATIENCE, POPULAR_ADVICE);
        client.restore(broken);
        client.files().bringCachesBack(caches);
        return advised.succeeded() && advised.sums().containsAll(healthy.sums());
    }
}
