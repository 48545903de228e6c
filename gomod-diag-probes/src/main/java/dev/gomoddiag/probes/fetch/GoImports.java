package dev.gomoddiag.probes.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The go-import tags of a page ({@code parseMetaGoImports} of cmd/go/internal/vcs/discovery.go).
 *
 * @param tags mod entries first; those they supersede are left out
 * @param mistake why Go stopped reading, when it had found nothing by then
 */
record GoImports(List<Tag> tags, Optional<String> mistake) {

    /** One tag; {@code subdirectory} is "" where there is none. */
    record Tag(String prefix, String vcs, String repository, String subdirectory) {}

    /** Either the one tag for an import path or Go's words why there is none. */
    record Match(Optional<Tag> tag, String problem) {}

    GoImports {
        tags = List.copyOf(tags);
    }

    static GoImports of(String page) {
        List<Tag> found = new ArrayList<>();
        Optional<String> mistake = Optional.empty();
        try {
            collect(new LenientXml(page), found);
        } catch (LenientXml.MistakeException e) {
            mistake = found.isEmpty() ? Optional.of(String.valueOf(e.getMessage())) : Optional.empty();
        }
        return new GoImports(inOrder(found), mistake);
    }

    private static void collect(LenientXml xml, List<Tag> found) throws LenientXml.MistakeException {
        for (Optional<LenientXml.Token> token = xml.next(); token.isPresent(); token = xml.next()) {
            if (token.get() instanceof LenientXml.End end && end.name().equalsIgnoreCase("head")) {
                return;
            }
            if (!(token.get() instanceof LenientXml.Start start)) {
                continue;
            }
            if (start.name().equalsIgnoreCase("body")) {
                return;
            }
            if (start.name().equalsIgnoreCase("meta") && start.value("name").equals("go-import")) {
                String[] fields = start.value("content").strip().split("\\s+");
                if (fields.length == 3 || fields.length == 4) {
                    found.add(new Tag(fields[0], fields[1], fields[2], fields.length == 4 ? fields[3] : ""));
                }
            }
        }
    }

    private static List<Tag> inOrder(List<Tag> found) {
        List<Tag> ordered = new ArrayList<>();
        Set<String> superseded = new HashSet<>();
        for (Tag tag : found) {
            if (tag.vcs().equals("mod")) {
                ordered.add(tag);
                superseded.add(tag.prefix());
            }
        }
        for (Tag tag : found) {
            if (!tag.vcs().equals("mod") && !superseded.contains(tag.prefix())) {
                ordered.add(tag);
            }
        }
        return ordered;
    }

    /**
     * The tag for an import path ({@code matchGoImport} of cmd/go/internal/vcs/vcs.go).
     *
     * @param asked the URL as it was asked
     * @param answered the URL as it is printed for an answer
     */
    Match match(String path, String asked, String answered) {
        List<Tag> matching =
                tags.stream().filter(tag -> covers(tag.prefix(), path)).toList();
        if (matching.isEmpty()) {
            return new Match(
                    Optional.empty(), "parse " + answered + ": no go-import meta tags (" + mismatches(path) + ")");
        }
        boolean decided = matching.size() == 1
                || matching.get(0).vcs().equals("mod") && !matching.get(1).vcs().equals("mod");
        return decided
                ? new Match(Optional.of(matching.get(0)), "")
                : new Match(
                        Optional.empty(), "parse " + asked + ": multiple meta tags match import path \"" + path + "\"");
    }

    private String mismatches(String path) {
        return tags.stream()
                .map(tag -> "meta tag " + tag.prefix() + " did not match import path " + path)
                .collect(Collectors.joining(", "));
    }

    private static boolean covers(String prefix, String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || prefix.endsWith("/") || path.charAt(prefix.length()) == '/');
    }
}
