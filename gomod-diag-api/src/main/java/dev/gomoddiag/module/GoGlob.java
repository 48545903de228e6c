package dev.gomoddiag.module;

import java.util.List;
import java.util.Optional;

/** Go's {@code path.Match}: the star and the question mark do not cross a slash; a malformed pattern matches nothing. */
final class GoGlob {
    private GoGlob() {}

    static boolean match(String pattern, String name) {
        Optional<List<GlobTerm>> terms = GlobTerm.parse(pattern);
        return terms.isPresent() && match(terms.get(), name.codePoints().toArray());
    }

    /** Goes back to the last star only, so the cost is at most the product of the lengths. */
    private static boolean match(List<GlobTerm> terms, int[] name) {
        int term = 0;
        int at = 0;
        int star = -1;
        int starAt = 0;
        while (at < name.length || term < terms.size()) {
            if (term < terms.size() && terms.get(term) == GlobTerm.STAR) {
                star = term++;
                starAt = at;
            } else if (term < terms.size()
                    && at < name.length
                    && terms.get(term).accepts(name[at])) {
                term++;
                at++;
            } else if (star >= 0 && starAt < name.length && name[starAt] != '/') {
                at = ++starAt;
                term = star + 1;
            } else {
                return false;
            }
        }
        return true;
    }
}
