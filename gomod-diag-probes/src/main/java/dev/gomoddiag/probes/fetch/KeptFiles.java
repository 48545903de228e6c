package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.DamagedFile;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.local.CachedFiles;
import dev.gomoddiag.settings.ModFile;
import java.util.Optional;
import java.util.stream.Stream;

/** What go keeps of earlier runs and cannot use any more. */
final class KeptFiles {
    /** The end of every zip, before a comment of at most 64 kB. */
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};

    private static final int COMMENT = 1 << 16;
    private static final int END = 22;

    private KeptFiles() {}

    static Stream<DamagedFile> damaged(ProbeContext context) {
        return Stream.concat(zip(context).stream(), treeHead(context).stream());
    }

    private static Optional<DamagedFile> zip(ProbeContext context) {
        ModuleQuery query = context.query();
        Optional<String> extracted = CachedFiles.extracted(context.settings(), query.path(), query.version());
        // go looks at the zip only where the folder is not there (modfetch/fetch.go, download)
        boolean there = extracted
                .filter(folder -> context.host().directory(folder).nearest().equals(folder))
                .isPresent();
        return there
                ? Optional.empty()
                : CachedFiles.of(context.settings(), query.path(), query.version(), ".zip")
                        .filter(path -> context.host().read(path) instanceof FileContent.Present kept
                                && kept.extent() == FileContent.Extent.WHOLE
                                && !ended(kept.bytes()))
                        .map(path -> new DamagedFile(path, "zip: not a valid zip file"));
    }

    private static boolean ended(byte[] zip) {
        int first = Math.max(0, zip.length - END - COMMENT);
        for (int at = zip.length - END; at >= first; at--) {
            boolean found = true;
            for (int i = 0; i < END_OF_ZIP.length; i++) {
                found &= zip[at + i] == END_OF_ZIP[i];
            }
            if (found) {
                return true;
            }
        }
        return false;
    }

    // cmd/go/internal/modfetch/sumdb.go, ReadConfig: pkg/sumdb of the first folder of GOPATH; an empty file is none
    private static Optional<DamagedFile> treeHead(ProbeContext context) {
        boolean looked =
                !context.settings().fetch().noSumdb().matches(context.query().path()) && !summed(context);
        return looked && context.settings().fetch().sumdb() instanceof SumdbSetting.Database database
                ? gopath(context)
                        .map(folder -> folder + "/pkg/sumdb/" + database.name() + "/latest")
                        .flatMap(path -> problem(context, path, database.verifier()))
                : Optional.empty();
    }

    // what go.sum vouches for is not looked up (modfetch/fetch.go, checkModSum)
    private static boolean summed(ProbeContext context) {
        String line = context.query().path() + " " + context.query().version() + " ";
        return context.settings()
                .modFile()
                .map(ModFile::sums)
                .flatMap(goSum -> context.host().read(goSum).text())
                .filter(text -> text.lines().anyMatch(each -> each.startsWith(line)))
                .isPresent();
    }

    private static Optional<String> gopath(ProbeContext context) {
        String separator = context.host().os() == OperatingSystem.WINDOWS ? ";" : ":";
        String first = context.settings().go("GOPATH").raw().split(separator, 2)[0];
        return first.isEmpty() ? Optional.empty() : Optional.of(first);
    }

    private static Optional<DamagedFile> problem(ProbeContext context, String path, String verifier) {
        Optional<String> note = context.host().read(path).text().filter(text -> !text.isEmpty());
        if (note.isEmpty()) {
            return Optional.empty();
        }
        try {
            TreeHead.parse(SignedNote.open(note.get(), VerifierKey.of(verifier)));
            return Optional.empty();
        } catch (MalformedException e) {
            return Optional.of(new DamagedFile(path, String.valueOf(e.getMessage())));
        }
    }
}
