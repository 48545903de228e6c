package dev.gomoddiag.rules.fix;

import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

/** A switch of Go's own network code (go.dev/doc/godebug); none of these weakens verification. */
public record GoDebug(String id, Text title, String setting) implements Remedy {
    private static final String NAME = "GODEBUG";

    /** Leaves the large key share out of the first message; the exchange is as strong as before Go 1.24. */
    public static GoDebug smallerFirstMessage() {
        String setting = "tlsmlkem=0";
        Text title = Text.of(GoDebug.class, "godebug.smaller-first-message", NAME, setting);
        return new GoDebug("smaller-first-message", title, setting);
    }

    public static GoDebug withoutHttp2() {
        String setting = "http2client=0";
        return new GoDebug("without-http2", Text.of(GoDebug.class, "godebug.without-http2", NAME, setting), setting);
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action.Env(NAME, setting));
    }

    @Override
    public List<Action> undo() {
        return List.of(new Action.UnsetEnv(NAME));
    }

    /** Our own requests do not heed GODEBUG, so that a rehearsal would prove nothing. */
    @Override
    public Optional<Verification> rehearse(ProbeContext context) {
        return Optional.of(new Verification.NotTried(Text.of(GoDebug.class, "godebug.of-go-alone")));
    }
}
