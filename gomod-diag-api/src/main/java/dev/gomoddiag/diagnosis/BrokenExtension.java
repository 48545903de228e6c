package dev.gomoddiag.diagnosis;

/** A probe, rule, remedy or listener that could not be loaded, threw or lied; {@code problem} holds no secret. */
public record BrokenExtension(String extension, String problem) {}
