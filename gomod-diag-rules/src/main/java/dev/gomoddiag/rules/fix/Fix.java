package dev.gomoddiag.rules.fix;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.remedy.Safety;
import dev.gomoddiag.text.Text;
import java.util.List;

/** A remedy made of nothing but its data; the engine's own rehearsal tries it. */
public record Fix(String id, Text title, List<Action> actions, List<Action> undo, Risk risk, Safety safety)
        implements Remedy {
    public Fix {
        actions = List.copyOf(actions);
        undo = List.copyOf(undo);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("remedy " + id + " has no actions: name what is to be done");
        }
    }

    /** A remedy of low risk that keeps verification and needs no undo. */
    public static Fix of(String id, Text title, List<? extends Action> actions) {
        return new Fix(id, title, List.copyOf(actions), List.of(), Risk.LOW, Safety.KEEPS_VERIFICATION);
    }

    public static Fix of(String id, Text title, Action... actions) {
        return of(id, title, List.of(actions));
    }

    /** Puts lines of a file in the place of others, and takes that back by the reverse. */
    public static Fix ofEdit(String id, Text title, String file, List<String> lines, List<String> others) {
        return of(id, title, new Action.EditFile(file, lines, others))
                .undoneBy(new Action.EditFile(file, others, lines));
    }

    /** What a line becomes that is put out of use: it stays in its place, so that the way back is exact. */
    public static String comment(String line) {
        return "# gomod-diag: " + line;
    }

    public Fix undoneBy(List<? extends Action> back) {
        return new Fix(id, title, actions, List.copyOf(back), risk, safety);
    }

    public Fix undoneBy(Action... back) {
        return undoneBy(List.of(back));
    }

    public Fix withRisk(Risk other) {
        return new Fix(id, title, actions, undo, other, safety);
    }

    public Fix weakeningVerification() {
        return new Fix(id, title, actions, undo, Risk.HIGH, Safety.WEAKENS_VERIFICATION);
    }
}
