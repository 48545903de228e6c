package dev.gomoddiag.differential;

import java.util.List;
import java.util.SortedSet;

/**
 * What a real go did.
 *
 * @param requests in the order they came: {@code HOST TARGET}, or {@code CONNECT HOST} where nobody listened
 * @param commands the git commands that reach out: {@code REMOTE git ARGUMENTS}
 * @param zips the module versions that are in the module cache afterwards
 * @param said its errors
 */
record Observation(int exit, List<String> requests, List<String> commands, SortedSet<String> zips, String said) {}
