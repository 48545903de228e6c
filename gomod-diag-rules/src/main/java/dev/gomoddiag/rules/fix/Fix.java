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
