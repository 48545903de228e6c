package dev.gomoddiag.differential;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.KnownSums;
import dev.gomoddiag.plan.LocalState;
import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the model says that go does. */
final class Model {
    private static final String GO_ENV =
            "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n";

    private static final Set<Operation> SHARED =
            Set.of(Operation.SUMDB_SUPPORTED, Operation.SUMDB_TILE, Operation.DISCOVERY);

    private Model() {}

    /**
     * One request or command.
     *
     * @param chain the module it is about; "" when it serves several
     * @param operation what go does with it
     * @param entry that of GOPROXY
     */
    record Event(String text, String chain, Operation operation, int entry) {}

    /**
     * Requests and git commands in the order of the model.
     *
     * @param sent how many requests the steps of the walk are
     */
    record Prediction(List<Event> requests, List<Event> commands, FetchTrace trace, int sent) {}

    static Prediction predict(World world, Case question, GoVersion version) {
        FetchScenario scenario = scenario(world, question, version);
        GlobList insecure = scenario.settings().insecure();
        FetchTrace trace = FetchWalk.run(scenario, new WorldEndpoint(world, question, insecure));
        List<Event> requests = new ArrayList<>();
        List<Event> commands = new ArrayList<>();
        for (Visit visit : trace.visits()) {
            if (visit.step() instanceof FetchStep.GitStep git) {
                String text = git.asked().raw() + " " + String.join(" ", git.argv());
                commands.add(new Event(text, git.module(), git.operation(), git.entry()));
                String host = git.asked().host();
                if (git.asked().scheme().equals("https") && !world.hosts().contains(host)) {
                    requests.add(new Event("CONNECT " + host, "", git.operation(), git.entry()));
                }
            } else if (visit.step() instanceof FetchStep.HttpStep http) {
                requests.addAll(requests(world, http, visit.answer(), version));
            }
        }
        int sent = trace.visits().stream()
                .mapToInt(visit -> visit.step() instanceof FetchStep.HttpStep http ? sent(http, visit, version) : 0)
                .sum();
        return new Prediction(requests, commands, trace, sent);
    }

    static FetchScenario scenario(World world, Case question, GoVersion version) {
        return FetchScenario.of(question.command(), question.query(), settings(world, question, version))
                .in(local(world, question));
    }

    /** What the hosts of the world see of a walk, as {@link Observation#requests} tells it. */
    static List<String> requests(World world, FetchTrace trace, GoVersion version) {
        return trace.visits().stream()
                .filter(visit -> visit.step() instanceof FetchStep.HttpStep)
                .flatMap(visit -> requests(world, (FetchStep.HttpStep) visit.step(), visit.answer(), version).stream())
                .map(Event::text)
                .toList();
    }

    private static int sent(FetchStep.HttpStep http, Visit visit, GoVersion version) {
        return http.url().scheme().equals("file") ? 0 : isSentAgain(http, visit.answer(), version) ? 2 : 1;
    }

    // cmd/go/internal/web/http.go since Go 1.24
    private static boolean isSentAgain(FetchStep.HttpStep http, Answer answer, GoVersion version) {
        return answer.status().orElse(0) / 100 == 4 && http.url().scheme().equals("https") && version.atLeast(24);
    }

    private static LocalState local(World world, Case question) {
        if (question.sums().isEmpty()) {
            return LocalState.bare();
        }
        List<KnownSums.Line> sums = new ArrayList<>();
        for (PublishedModule module : world.history().modules().all()) {
            ModuleAt at = new ModuleAt(module.path(), module.version());
            question.sums().forEach(part -> sums.add(new KnownSums.Line(at, part)));
        }
        return LocalState.bare().with(KnownSums.of(sums)).with(ModFileSummary.of("scratch"));
    }

    private static List<Event> requests(World world, FetchStep.HttpStep http, Answer answer, GoVersion version) {
        String host = http.url().host();
        // go's forward proxy is for https: what it asks without TLS is seen by who answers, and nobody else does
        boolean unseen = http.url().scheme().equals("http") && !host.equals(World.PLAIN);
        if (unseen || http.url().scheme().equals("file") || host.equals(World.REFUSED)) {
            return List.of();
        }
        boolean rogue = host.equals(World.ROGUE);
        boolean answered = answer instanceof Answer.Served || answer.status().isPresent();
        Event connect = new Event("CONNECT " + host, "", http.operation(), http.entry());
        if (!world.hosts().contains(host) || rogue && !answered) {
            return List.of(connect);
        }
        boolean shared = SHARED.contains(http.operation());
        String text = host + " " + World.target(http.url());
        Event event = new Event(text, shared ? "" : http.module(), http.operation(), http.entry());
        boolean again = isSentAgain(http, answer, version);
        List<Event> once = rogue ? List.of(connect, event) : List.of(event);
        return again ? Stream.concat(once.stream(), once.stream()).toList() : once;
    }

    private static FetchSettings settings(World world, Case question, GoVersion version) {
        FakeHost host = FakeHost.linux()
                .program("go", "/usr/local/go/bin/go")
                .file("/usr/local/go/VERSION", "go" + version + "\n")
                .variable("GOENV", "off");
        if (version.atLeast(21)) {
            host = host.file("/usr/local/go/go.env", GO_ENV);
        }
        for (Map.Entry<String, String> variable : question.environment().entrySet()) {
            host = host.variable(variable.getKey(), variable.getValue().replace("KEY", world.verifier()));
        }
        return GoSettings.read(host).fetch();
    }
}
