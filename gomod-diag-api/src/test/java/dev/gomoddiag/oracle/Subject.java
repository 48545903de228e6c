package dev.gomoddiag.oracle;

import java.util.List;
import java.util.random.RandomGenerator;

/** A pure part of ours that a Go program knows better. */
interface Subject {

    /** The folder of the program under {@code src/test/go}, and the name of the vectors. */
    String program();

    List<String> operations();

    Question random(String operation, RandomGenerator random);

    /** Our answer: {@code =} with the value, or {@code !} with the reason of a refusal. */
    String answer(Question question);
}
