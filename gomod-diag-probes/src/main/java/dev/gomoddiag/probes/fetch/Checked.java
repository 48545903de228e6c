package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.probes.http.Reply;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an answer is worth.
 *
 * @param answer as go takes it
 * @param failure where the answer is not what the protocol promises, whether go minds or not
 * @param text for the reader; "" when all is well
 */
record Checked(Answer answer, Optional<FailureKind> failure, BodyKind body, String text) {

    static Checked good(Payload payload, int status) {
        return new Checked(
                new Answer.Served(payload, OptionalInt.of(status)), Optional.empty(), BodyKind.AS_PROMISED, "");
    }

    static Checked bad(Answer answer, FailureKind failure, BodyKind body, String text) {
        return new Checked(answer, Optional.of(failure), body, text);
    }

    /** A body that go refuses with these words. */
    static Checked refused(HttpStep step, Reply.Answered answer, String words, String shown) {
        return bad(
                new Answer.Failed(GoErrors.of(step, words), OptionalInt.of(answer.code())),
                FailureKind.BAD_BODY,
                Bodies.kind(answer),
                shown);
    }

    static Checked status(Answer answer, BodyKind body, String text) {
        return new Checked(answer, Optional.empty(), body, text);
    }
}
