/**
 * The reader of failed go, git, ssh and curl commands.
 *
 * <p>Text flows one way: {@code LineScanner} finds the lines that hold an anchor of a pattern, {@code Unwrapper} takes off
 * what a build system put around them, {@code PatternSet} reads their messages, {@code EpisodeReader} groups the lines of
 * one failure, {@code FailureReader} turns a group into a fact.
 */
@NullMarked
package dev.gomoddiag.rules.text;

import org.jspecify.annotations.NullMarked;
