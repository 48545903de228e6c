package dev.gomoddiag.lab;

import java.nio.file.Path;

/**
 * The programs under test.
 *
 * @param goroot of the real go
 * @param java the program that runs the doctor
 * @param doctor the jar of the command line
 */
public record Equipment(Path goroot, Path java, Path doctor) {}
