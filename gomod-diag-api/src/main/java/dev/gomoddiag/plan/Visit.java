package dev.gomoddiag.plan;

/** A step that was taken, what came of it and what go made of that. */
public record Visit(FetchStep step, Answer answer, Decision decision) {}
