package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.GoRelease;
import dev.gomoddiag.toolchain.ToolchainChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of a go command, which ends early where another go takes over: before it began ({@code Select} of
 * cmd/go/internal/toolchain/select.go), or because a module wants that ({@code Switch} of switch.go). Not thread-safe.
 */
final class GoProcess {
    private List<Visit> before = List.of();
    private Session session;
    private Optional<FetchScenario> heir = Optional.empty();

    GoProcess(FetchScenario scenario, Endpoint endpoint) {
        this.session = Session.of(scenario, new VisitLog(endpoint));
    }

    /** What came of it, unless there is an heir. */
    Attempt<ModuleAt> run() {
        try {
            return Stops.before(session.scenario()).map(this::stopped).orElseGet(this::begun);
        } catch (Fatal fatal) {
            if (fatal.fault().at() instanceof FetchStep.StopStep stop) {
                session.log().stop(stop, FaultKind.HARD);
            }
            session.log().ended(fatal.fault().at());
            return Attempt.refused(fatal.fault());
        }
    }

    /** What the go that takes over has to do, with what this one left on disk. */
    Optional<FetchScenario> heir() {
        return heir.map(next -> next.in(next.local().with(session.cache())));
    }

    List<Visit> visits() {
        return Stream.concat(before.stream(), latest().stream()).toList();
    }

    /** Those that a failure at the end counts. */
    List<Visit> latest() {
        return session.log().visits();
    }

    private Attempt<ModuleAt> begun() {
        FetchScenario scenario = session.scenario();
        Optional<GoRelease> running = scenario.running();
        return running.isPresent() && scenario.command() != FetchCommand.TOOLCHAIN
                ? chosen(running.get())
                : main().orElseGet(() -> session.fetch().run());
    }

    private Attempt<ModuleAt> chosen(GoRelease running) {
        ToolchainChoice choice = session.scenario().choice(running);
        if (choice.problem().isPresent()) {
            return stopped(new FetchStep.StopStep(
                    StopReason.INVALID_GOTOOLCHAIN, choice.problem().get(), -1, When.ALWAYS));
        }
        return ahead(running, choice)
                .or(() -> other(running, choice))
                .or(this::main)
                .orElseGet(() -> own(running));
    }

    // maybeSwitchForGoInstallVersion: looks for the package once before all else, and forgets what it saw
    private Optional<Attempt<ModuleAt>> ahead(GoRelease running, ToolchainChoice choice) {
        if (!session.scenario().looksAhead()) {
            return Optional.empty();
        }
        Optional<GoRelease> wanted = session.fetch()
                .found()
                .failure()
                .flatMap(Fault::wanted)
                .filter(release -> session.scenario().exceeds(release, choice));
        if (wanted.isPresent()) {
            return wanted.map(release -> become(session.search().newer(release, running)));
        }
        before = latest();
        session = session.afresh();
        return Optional.empty();
    }

    private Optional<Attempt<ModuleAt>> other(GoRelease running, ToolchainChoice choice) {
        boolean own = choice.name().equals("go" + running)
                || session.scenario().toolchains().stage() == Toolchains.Stage.CHOSEN;
        return own ? Optional.empty() : Optional.of(become(session.search().get(choice.name())));
    }

    private Optional<Attempt<ModuleAt>> main() {
        return session.unfit().map(Attempt::refused);
    }

    private Attempt<ModuleAt> own(GoRelease running) {
        Attempt<ModuleAt> outcome = session.fetch().run();
        return outcome.failure()
                .flatMap(Fault::wanted)
                .filter(wanted -> session.scenario().switches())
                .map(wanted -> become(session.search().newer(wanted, running)))
                .orElse(outcome);
    }

    private Attempt<ModuleAt> become(Attempt<String> name) {
        return name.then(found -> {
            heir = GoVersion.parse(found).map(session.scenario()::runBy);
            return Attempt.done(new ModuleAt(ToolchainFetch.MODULE, found));
        });
    }

    private Attempt<ModuleAt> stopped(FetchStep.StopStep stop) {
        session.log().ended(stop);
        return Attempt.refused(session.log().stop(stop, FaultKind.HARD));
    }
}
