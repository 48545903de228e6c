package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchStep;
import java.io.IOException;
import java.util.Locale;

/** A fetch plan as lines: number, condition, operation, what. */
final class PlanTable {
    private PlanTable() {}

    static void write(FetchPlan plan, Appendable out) throws IOException {
        out.append(String.join(" ", plan.command().argv(plan.query()))).append('\n');
        int number = 0;
        for (FetchStep step : plan.steps()) {
            number++;
            out.append(String.format(
                    Locale.ROOT, "%3d  %-18s  %-16s  %s%n", number, condition(step), operation(step), what(step)));
        }
    }

    private static String condition(FetchStep step) {
        return switch (step.when()) {
            case ALWAYS -> "always";
            case AFTER_NOT_FOUND -> "if not found";
            case AFTER_ANY_FAILURE -> "if that fails";
        };
    }

    private static String operation(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return word(http.operation());
        }
        return step instanceof FetchStep.GitStep git ? word(git.operation()) : "stop";
    }

    private static String word(Enum<?> operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String what(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return "GET " + http.url().shown();
        }
        return step instanceof FetchStep.GitStep git ? git.remote().shown() : ((FetchStep.StopStep) step).message();
    }
}
