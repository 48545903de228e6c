package dev.gomoddiag.lab;

import java.nio.file.Path;
import java.util.Map;

/** The files and variables of a client at one moment. */
record Snapshot(Map<Path, Saved> files, Map<String, String> variables) {
    /** A file's bytes as Latin-1, and its permissions. */
    record Saved(String text, String mode) {}
}
