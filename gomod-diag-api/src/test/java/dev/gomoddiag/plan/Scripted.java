package dev.gomoddiag.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An endpoint that answers by what a step asks for: the end of a URL or the last words of a git command. */
final class Scripted implements Endpoint {
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<List<String>> rounds = new ArrayList<>();

    Scripted on(String contained, Answer answer) {
        answers.put(contained, answer);
        return this;
    }

    /** What was asked, steps of the same time together. */
    List<List<String>> rounds() {
        return List.copyOf(rounds);
    }

    List<String> asked() {
        return rounds.stream().flatMap(List::stream).toList();
    }

    @Override
    public List<Answer> ask(List<FetchStep> steps) {
        rounds.add(steps.stream().map(Scripted::text).toList());
        return steps.stream().map(step -> answer(text(step))).toList();
    }

    private Answer answer(String text) {
        return answers.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(Answer::served);
    }

    static String text(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return http.url().shown();
        }
        return step instanceof FetchStep.GitStep git
                ? String.join(" ", git.argv())
                : ((FetchStep.StopStep) step).message();
    }
}
