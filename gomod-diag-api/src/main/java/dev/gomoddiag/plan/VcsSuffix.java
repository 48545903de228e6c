package dev.gomoddiag.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths such as {@code example.org/repo.git/dir} that name their version control system; the last entry of {@code vcsPaths}. */
final class VcsSuffix {
    private static final Pattern HOST = Pattern.compile("[a-z0-9.\\-]++(?::[0-9]++)?");
    private static final Pattern ELEMENT = Pattern.compile("~?[\\w.\\-]++");
    private static final Pattern REPOSITORY = Pattern.compile("(~?[\\w.\\-]+)\\.(fossil|git|hg|svn)");

    private VcsSuffix() {}

    static Optional<RepositoryRule.Ping> find(String path) {
        String[] elements = path.split("/", -1);
        int dot = elements[0].indexOf('.', 1);
        if (dot < 0
                || dot == elements[0].length() - 1
                || !HOST.matcher(elements[0]).matches()) {
            return Optional.empty();
        }
        Optional<RepositoryRule.Ping> found = Optional.empty();
        int end = elements[0].length();
        for (int i = 1; i < elements.length; i++) {
            if (!ELEMENT.matcher(elements[i]).matches()) {
                return Optional.empty();
            }
            end += 1 + elements[i].length();
            Matcher repository = REPOSITORY.matcher(elements[i]);
            if (found.isEmpty() && repository.matches()) {
                String vcs = repository.group(2);
                found = Optional.of(new RepositoryRule.Ping(
                        path.substring(0, end), vcs, path.substring(0, end - vcs.length() - 1)));
            }
        }
        return found;
    }
}
