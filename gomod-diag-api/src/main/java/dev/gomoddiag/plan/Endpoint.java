package dev.gomoddiag.plan;

import java.util.List;

/** Takes steps and tells what came of them: a live network, a record of one, or a test. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Takes steps that go takes at the same time.
     *
     * @return one answer for each step, in their order
     */
    List<Answer> ask(List<FetchStep> steps);
}
