package dev.gomoddiag.modfile;

import java.util.List;
import java.util.random.RandomGenerator;

/** Files made of the lines of go.work and of pieces that spoil some of them. */
final class WorkMutation {
    private static final List<String> LINES = List.of(
            "go 1.18",
            "go 1.26.8",
            "go 1.26rc1 // why",
            "go 1",
            "toolchain go1.26.8",
            "toolchain default",
            "toolchain local",
            "use .",
            "use ./a",
            "use \"./with blank\" // why",
            "use `../raw`",
            "use ./a ./b",
            "use (\n\t./a\n\t../b // b\n\n\t/c\n)",
            "use ()",
            "use (\n\t./a",
            "replace example.com/a => ../a",
            "replace example.com/a v1.2.3 => example.com/b v1.2.4",
            "replace example.com/a/v2 v1.2.3 => ../a",
            "replace example.com/a =>",
            "replace (\n\texample.com/a => ../a\n\texample.com/b v1.0.0 => ../b\n)",
            "godebug a=b",
            "godebug (\n\tdefault=go1.21\n\tx\n)",
            "require example.com/a v1.0.0",
            "module example.com/a",
            "go (\n\t1.21\n)",
            "// a comment",
            "",
            "/* no */",
            "use \"./a");

    private final RandomGenerator random;

    WorkMutation(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        StringBuilder text = new StringBuilder();
        for (int lines = random.nextInt(6); lines >= 0; lines--) {
            // the better half of the lines is drawn more often, or hardly a file would be taken
            int bound = random.nextInt(4) == 0 ? LINES.size() : 11;
            text.append(LINES.get(random.nextInt(bound))).append('\n');
        }
        return text.toString();
    }
}
