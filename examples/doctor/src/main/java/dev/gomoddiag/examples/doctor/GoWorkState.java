package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.modfile.GoWorkFile;
import dev.gomoddiag.plan.Overrides;
import dev.gomoddiag.plan.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The go.work that a command is planned under, with the go.mod and go.sum files of its members.
 *
 * @param here the directory in which go is taken to run
 */
record GoWorkState(Path file, Path here) {

    Workspace read() throws IOException {
        GoWorkFile work = PlanOptions.parsed(file, GoWorkFile::parse);
        List<Workspace.Member> members = new ArrayList<>();
        for (String use : work.uses()) {
            members.add(new GoModState(file.toAbsolutePath()
                            .resolveSibling(use)
                            .normalize()
                            .resolve("go.mod"))
                    .member(file.toAbsolutePath().resolveSibling(""), here));
        }
        return new Workspace(
                work.goVersion(),
                members,
                new Overrides(ReplaceLines.of(file).read(work.replacements()), Set.of()),
                PlanOptions.sumsIfAny(file.resolveSibling(file.getFileName() + ".sum")));
    }
}
