package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.MalformedSums;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.modfile.GoSumFile;
import dev.gomoddiag.modfile.MalformedFileException;
import dev.gomoddiag.modfile.Problem;
import dev.gomoddiag.plan.GoSpace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is no checksum in a go.sum, such as the marks that a merge left there. */
final class StraySums {
    private static final int MOST = 20;

    /** Go takes such a mark for a checksum when two words follow it. */
    private static final Pattern MARK = Pattern.compile("(<<<<<<<|=======|>>>>>>>|\\|{7})(\\s.*)?");

    private StraySums() {}

    /** Empty where go can read the file, and where we have not all of it. */
    static Optional<MalformedSums> of(String path, FileContent content) {
        return content instanceof FileContent.Present present && present.extent() == FileContent.Extent.WHOLE
                ? content.text().flatMap(text -> of(path, text))
                : Optional.empty();
    }

    private static Optional<MalformedSums> of(String path, String text) {
        try {
            GoSumFile.parse(text);
            return Optional.empty();
        } catch (MalformedFileException e) {
            Problem first = e.problems().get(0);
            return Optional.of(new MalformedSums(path, first.line(), first.words(), strays(text)));
        }
    }

    // an empty line takes the place of each, and on the way back each takes that of an empty one
    private static List<String> strays(String text) {
        List<String> lines = text.lines().toList();
        List<String> strays = lines.stream().filter(StraySums::stray).toList();
        boolean restorable = !lines.contains("") && text.endsWith("\n");
        return restorable && strays.size() <= MOST ? strays : List.of();
    }

    private static boolean stray(String line) {
        int fields = GoSpace.fields(line).size();
        return fields != 0 && fields != 3 || MARK.matcher(line).matches();
    }
}
