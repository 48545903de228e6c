package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;

/**
 * Why an exchange failed.
 *
 * @param words those of go's network library, such as {@code dial tcp 203.0.113.5:443: connect: connection refused}
 */
public record Failure(FailureKind kind, String words) {}
