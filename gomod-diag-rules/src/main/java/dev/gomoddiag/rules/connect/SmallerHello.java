package dev.gomoddiag.rules.connect;

import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * Lets Go leave the large key share out of its first message; the exchange is as strong as before Go 1.24
 * (go.dev/doc/godebug, tlsmlkem).
 */
record SmallerHello() implements Remedy {
    private static final Wording WORDING = new Wording(SmallerHello.class);
    private static final String NAME = "GODEBUG";
    private static final String VALUE = "tlsmlkem=0";

    @Override
    public String id() {
        return "smaller-first-message";
    }

    @Override
    public Text title() {
        return WORDING.text("smaller-hello", NAME, VALUE);
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action.Env(NAME, VALUE));
    }

    @Override
    public List<Action> undo() {
        return List.of(new Action.UnsetEnv(NAME));
    }

    /** Our own first message is small anyway, so that a rehearsal would prove nothing. */
    @Override
    public Optional<Verification> rehearse(ProbeContext context) {
        return Optional.of(new Verification.NotTried(WORDING.text("hello-of-go")));
    }
}
