package dev.gomoddiag.lab;

import com.google.gson.JsonObject;
import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one case: healthy, broken, diagnosed, mended, undone. */
final class Trial {
    /** A go that hangs has failed by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LEAST_FOR_A_CURE = Duration.ofSeconds(3);
    private static final int SLOWER = 5;
    private static final int MOST_TEXT = 4000;
    private static final Map<String, String> POPULAR_ADVICE = Map.of("GOPROXY", "https://goproxy.cn,direct");
    private static final Duration ADVISED_LIMIT = Duration.ofSeconds(8);

    private final Case one;
    private final long seed;
    private final String goVersion;
    private final Stage stage;
    private final Client client;
    private final Go go;

    private Trial(Case one, long seed, String goVersion, Stage stage) {
        this.one = one;
        this.seed = seed;
        this.goVersion = goVersion;
        this.stage = stage;
        client = stage.client();
        go = new Go(client);
    }

    static Result run(Case one, long seed, String goVersion, Gateway gateway, Client client, Wires wires)
            throws IOException, InterruptedException {
        Draw draw = new Draw(seed ^ one.id().hashCode());
        gateway.heal();
        wires.healClient();
        try (World world = World.of(draw)) {
            client.furnish(world, draw);
            Stage stage = new Stage(draw, world, gateway, client);
            one.given().forEach(it -> it.inject(stage));
            return new Trial(one, seed, goVersion, stage).run();
        } finally {
            gateway.heal();
        }
    }

    private String fill(String text) {
        return stage.draw().fill(text);
    }

    private Result run() throws IOException, InterruptedException {
        Snapshot before = client.snapshot();
        client.emptyCaches();
        Go.Run healthy = go.get(fill(one.module()), PATIENCE);
        if (!healthy.succeeded()) {
            return invalid(
                    "go fails though all is well: " + cut(healthy.outcome().text()));
        }
        Map<String, String> verification = go.verification();
        client.restore(before);
        one.faults().forEach(it -> it.inject(stage));
        Go.Run broken = go.get(fill(one.asked()), PATIENCE);
        boolean expected = one.kind() == Case.Kind.HEALTHY;
        if (broken.succeeded() != expected) {
            return invalid("go " + (expected ? "fails: " : "succeeds: ")
                    + cut(broken.outcome().text()));
        }
        Result result = diagnosed(healthy, broken, verification);
        client.restore(before);
        return clean(result, client.snapshot().equals(before));
    }

    private Result diagnosed(Go.Run healthy, Go.Run broken, Map<String, String> verification)
            throws IOException, InterruptedException {
        String text = broken.outcome().text();
        Verdict blind = doctor(List.of());
        Result.Graded withText = Result.Graded.NONE;
        String textAlone = "";
        if (one.kind() != Case.Kind.HEALTHY) {
            client.write("~/failure.txt", text);
            withText = grade(
                    doctor(List.of("--from-log", client.real("~/failure.txt").toString())));
            client.remove("~/failure.txt");
            textAlone = textAlone(text);
        }
        boolean popular = popularAdviceWorks(healthy);
        Result.Cure cure = one.kind() == Case.Kind.HEALTHY ? Result.Cure.NONE : cure(blind, healthy, verification);
        return new Result(
                one.id(),
                one.category(),
                one.kind().name(),
                one.tags(),
                one.truth().cause(),
                seed,
                goVersion,
                "",
                healthy.millis(),
                broken.millis(),
                broken.outcome().exit().isPresent(),
                cut(text),
                grade(blind),
                withText,
                textAlone,
                one.truth().isRight(textAlone),
                popular,
                cure,
                false);
    }

    private Verdict doctor(List<String> more) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("check", fill(one.asked()), "--format", "json", "--lang", "en"));
        arguments.addAll(more);
        return Verdict.of(client.doctor(arguments));
    }

    private Result.Graded grade(Verdict verdict) {
        List<String> three =
                verdict.causes().subList(0, Math.min(3, verdict.causes().size()));
        boolean wasHealthy = one.kind() == Case.Kind.HEALTHY;
        boolean alarm = verdict.blocking()
                || verdict.outcome().equals("broken")
                || verdict.report().isEmpty();
        String first = verdict.first();
        return new Result.Graded(
                first,
                verdict.causes(),
                verdict.locus(),
                verdict.confidence(),
                wasHealthy ? !alarm : one.truth().isRight(first),
                wasHealthy ? !alarm : three.stream().anyMatch(one.truth()::isRight),
                one.truth().isExceededBy(first),
                one.truth().locus().isEmpty() || one.truth().locus().equals(verdict.locus()),
                wasHealthy && alarm,
                verdict.elapsed().toMillis(),
                verdict.inner().toMillis());
    }

    private static String textAlone(String text) {
        return Diagnostics.explain(text).main().map(GoFailure::causes).orElse(List.of()).stream()
                .findFirst()
                .map(GoFailure.WeighedCause::cause)
                .orElse("none");
    }

    private Result.Cure cure(Verdict blind, Go.Run healthy, Map<String, String> verification)
            throws IOException, InterruptedException {
        List<JsonObject> actions = blind.actions();
        boolean possible = one.repair().local();
        if (!possible) {
            boolean right = Treatment.isLeftToOthers(actions);
            return new Result.Cure(false, right, right ? "left to others" : "offers a change: " + actions, 0);
        }
        if (actions.isEmpty()) {
            return new Result.Cure(true, false, "no remedy", 0);
        }
        String told = actions.toString();
        if (one.repair().forbidden().stream().map(this::fill).anyMatch(told::contains)) {
            return new Result.Cure(true, false, "forbidden: " + told, 0);
        }
        List<String> acceptable = one.repair().acceptable();
        if (!acceptable.isEmpty() && acceptable.stream().map(this::fill).noneMatch(told::contains)) {
            return new Result.Cure(true, false, "beside the point: " + told, 0);
        }
        return carriedOut(actions, healthy, verification);
    }

    private Result.Cure carriedOut(List<JsonObject> actions, Go.Run healthy, Map<String, String> verification)
            throws IOException, InterruptedException {
        Map<String, String> broken = go.verification();
        Treatment treatment = new Treatment(client);
        var asked = treatment.carryOut(actions, fill(one.asked()));
        if (asked.isEmpty()) {
            return new Result.Cure(true, false, "cannot be carried out: " + actions, 0);
        }
        Duration limit = Duration.ofMillis(Math.max(LEAST_FOR_A_CURE.toMillis(), SLOWER * healthy.millis()));
        Go.Run mended = go.get(asked.get(), limit);
        if (!mended.succeeded()) {
            return new Result.Cure(
                    true,
                    false,
                    "go still fails: " + actions + ": " + cut(mended.outcome().text()),
                    mended.millis());
        }
        if (asked.get().equals(fill(one.module())) && !mended.sums().containsAll(healthy.sums())) {
            return new Result.Cure(true, false, "other hashes: " + mended.sums(), mended.millis());
        }
        return go.verification().entrySet().stream()
                .filter(it -> !it.getValue().equals(verification.get(it.getKey())))
                .filter(it -> !it.getValue().equals(broken.get(it.getKey())))
                .filter(it -> !one.repair().acceptable().contains(it.getKey()))
                .findFirst()
                .map(it -> new Result.Cure(true, false, "verifies otherwise: " + it, mended.millis()))
                .orElseGet(() -> new Result.Cure(true, true, actions.toString(), mended.millis()));
    }

    /** Whether go gets the same content from a clean cache when it is told what forums tell everybody. */
    private boolean popularAdviceWorks(Go.Run healthy) throws IOException, InterruptedException {
        if (one.kind() == Case.Kind.HEALTHY) {
            return false;
        }
        Snapshot broken = client.snapshot();
        Path caches = client.setCachesAside();
        Go.Run advised = go.get(fill(one.asked()), ADVISED_LIMIT, POPULAR_ADVICE);
        client.restore(broken);
        client.bringCachesBack(caches);
        return advised.succeeded() && advised.sums().containsAll(healthy.sums());
    }

    private Result invalid(String why) {
        return new Result(
                one.id(),
                one.category(),
                one.kind().name(),
                one.tags(),
                one.truth().cause(),
                seed,
                goVersion,
                why,
                0,
                0,
                true,
                "",
                Result.Graded.NONE,
                Result.Graded.NONE,
                "",
                false,
                false,
                Result.Cure.NONE,
                false);
    }

    private static Result clean(Result result, boolean clean) {
        return new Result(
                result.id(),
                result.category(),
                result.kind(),
                result.tags(),
                result.cause(),
                result.seed(),
                result.go(),
                result.invalid(),
                result.healthyMillis(),
                result.goMillis(),
                result.goEnded(),
                result.failure(),
                result.blind(),
                result.withText(),
                result.textAlone(),
                result.textAloneRight(),
                result.popularAdviceWorks(),
                result.cure(),
                clean);
    }

    private static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }
}
