package dev.gomoddiag.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the endpoint, once for each thing as go's process-wide caches do, and keeps what it said. Not thread-safe. */
final class VisitLog {
    private final Endpoint endpoint;
    private final Map<List<String>, Answer> answers = new HashMap<>();
    private final List<FetchStep> steps = new ArrayList<>();
    private final List<Answer> results = new ArrayList<>();
    private final List<FetchStep> ends = new ArrayList<>();

    VisitLog(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** One that knows no more than who serves the checksum database, which go finds out once. */
    VisitLog afresh() {
        VisitLog other = new VisitLog(endpoint);
        for (FetchStep step : steps) {
            if (step instanceof FetchStep.HttpStep http && http.operation() == Operation.SUMDB_SUPPORTED) {
                other.answers.put(key(step, entry(step)), ask(step, entry(step)));
            }
        }
        return other;
    }

    Answer ask(FetchStep step, String argument) {
        askAll(List.of(new Question(step, argument)));
        return answers.getOrDefault(key(step, argument), Answer.failed(""));
    }

    /** Asks at the same time what was not asked before. */
    void askAll(List<Question> questions) {
        Map<List<String>, FetchStep> fresh = new LinkedHashMap<>();
        for (Question question : questions) {
            List<String> key = key(question.step(), question.argument());
            if (!answers.containsKey(key)) {
                fresh.putIfAbsent(key, question.step());
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        List<FetchStep> asked = List.copyOf(fresh.values());
        List<Answer> said = endpoint.ask(asked);
        if (said.size() != asked.size()) {
            throw new IllegalStateException("the endpoint gave " + said.size() + " answers to " + asked.size()
                    + " steps: return one answer for each step, in their order");
        }
        int at = 0;
        for (List<String> key : fresh.keySet()) {
            answers.put(key, said.get(at));
            add(asked.get(at), said.get(at));
            at++;
        }
    }

    /** Notes an end that no entry of GOPROXY has a part in, and that no other one changes. */
    Fault stop(StopReason reason, String text) {
        return stop(new FetchStep.StopStep(reason, text, -1, When.ALWAYS), FaultKind.HARD);
    }

    /** Notes an end that go reaches without asking. */
    Fault stop(FetchStep.StopStep step, FaultKind kind) {
        Answer answer = kind == FaultKind.NOT_EXIST ? Answer.notFound(step.message()) : Answer.failed(step.message());
        if (answers.putIfAbsent(key(step, ""), answer) == null) {
            add(step, answer);
        }
        return Fault.of(step, answer, kind);
    }

    /** Notes that an operation ended with the failure of a step. */
    void ended(FetchStep step) {
        ends.add(step);
    }

    /** The request for a file of a module that was answered last. */
    Optional<FetchStep> server(Operation operation, ModuleAt module) {
        Optional<FetchStep> last = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            boolean served = steps.get(i) instanceof FetchStep.HttpStep http
                    && http.operation() == operation
                    && http.module().equals(module.path())
                    && http.version().equals(module.version())
                    && results.get(i) instanceof Answer.Served;
            last = served ? Optional.of(steps.get(i)) : last;
        }
        return last;
    }

    int size() {
        return steps.size();
    }

    List<FetchStep> steps() {
        return List.copyOf(steps);
    }

    List<Visit> visits() {
        Set<Integer> ended = ended();
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            // what go cannot use of an answer ends an operation too
            Decision other = results.get(i) instanceof Answer.Served ? Decision.SERVED : Decision.CONTINUED;
            visits.add(new Visit(steps.get(i), results.get(i), ended.contains(i) ? Decision.STOPPED : other));
        }
        return visits;
    }

    /**
     * Where an ending step was taken: for its module, else at its entry, else where another entry took it, whose answer counts
     * for both.
     */
    private Set<Integer> ended() {
        Map<FetchStep, Integer> itself = new HashMap<>();
        Map<List<String>, Integer> anywhere = new HashMap<>();
        Map<List<String>, Integer> atEntry = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            itself.put(steps.get(i), i);
            anywhere.put(key(steps.get(i), ""), i);
            atEntry.put(key(steps.get(i), entry(steps.get(i))), i);
        }
        Set<Integer> ended = new HashSet<>();
        for (FetchStep end : ends) {
            int elsewhere = anywhere.getOrDefault(key(end, ""), -1);
            int there = atEntry.getOrDefault(key(end, entry(end)), elsewhere);
            ended.add(itself.getOrDefault(end, there));
        }
        return ended;
    }

    /** The argument that tells apart the same request at two entries. */
    static String entry(FetchStep step) {
        return "entry " + step.entry();
    }

    private void add(FetchStep step, Answer answer) {
        steps.add(step);
        results.add(answer);
    }

    private static List<String> key(FetchStep step, String argument) {
        if (step instanceof FetchStep.HttpStep http) {
            return List.of("http", http.url().raw(), argument);
        }
        if (step instanceof FetchStep.GitStep git) {
            List<String> key = new ArrayList<>(List.of("git", git.asked().raw(), argument));
            key.addAll(git.argv());
            return List.copyOf(key);
        }
        FetchStep.StopStep stop = (FetchStep.StopStep) step;
        return List.of("stop", stop.reason().name(), stop.message(), Integer.toString(stop.entry()));
    }

    /**
     * A step to take.
     *
     * @param argument tells apart what go caches apart although the request is the same
     */
    record Question(FetchStep step, String argument) {}
}
