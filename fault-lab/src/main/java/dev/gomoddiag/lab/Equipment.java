package dev.gomoddiag.lab;

import java.nio.file.Path;
import java.util.List;

/**
 * The programs under test.
 *
 * @param goroot of the real go
 * @param java the program that runs the doctor
 * @param jvm its options
 * @param doctor the jar of the command line
 */
public record Equipment(Path goroot, Path java, List<String> jvm, Path doctor) {}
