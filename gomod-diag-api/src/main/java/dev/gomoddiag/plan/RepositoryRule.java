package dev.gomoddiag.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What go knows of the repository of an import path without asking ({@code vcsPaths} of cmd/go/internal/vcs/vcs.go). */
sealed interface RepositoryRule {

    /** The repository follows from the path. */
    record Known(String root, String vcs, String url) implements RepositoryRule {}

    /**
     * The path names the version control system; which scheme to use is found by trying.
     *
     * @param repository host and path without a scheme
     */
    record Ping(String root, String vcs, String repository) implements RepositoryRule {}

    /** The path can have no repository; in go's words. */
    record Invalid(String text) implements RepositoryRule {}

    /** The host has to be asked with {@code ?go-get=1}. */
    record Dynamic() implements RepositoryRule {}

    static RepositoryRule of(String path) {
        if (Site.within(path, "example.net")) {
            return new Invalid("no modules on example.net");
        }
        if (path.equals("rsc.io")) {
            return new Invalid("rsc.io is not a module");
        }
        for (Site site : Site.ALL) {
            if (Site.within(path, site.prefix())) {
                return site.rule(path);
            }
        }
        return VcsSuffix.find(path).<RepositoryRule>map(ping -> ping).orElseGet(Dynamic::new);
    }

    /**
     * A host whose paths tell the repository.
     *
     * @param root matches the root of the repository at the start of a path
     * @param rest what may follow the root
     */
    record Site(String prefix, Pattern root, String vcs, Suffix suffix, Pattern rest) {
        private static final String NAME = "[\\w.\\-]++";
        private static final Pattern BELOW = Pattern.compile("(?:/" + NAME + ")*+");
        private static final Pattern VCS_SUFFIX = Pattern.compile(".*\\.(?:hg|git|svn|fossil)", Pattern.DOTALL);

        static final List<Site> ALL = List.of(
                site("github.com", "github\\.com/" + NAME + "/" + NAME, "git", Suffix.REFUSED),
                site("bitbucket.org", "bitbucket\\.org/" + NAME + "/" + NAME, "git", Suffix.REFUSED),
                site("hub.jazz.net/git", "hub\\.jazz\\.net/git/[a-z0-9]++/" + NAME, "git", Suffix.REFUSED),
                site("git.apache.org", "git\\.apache\\.org/[a-z0-9_.\\-]+\\.git(?=/|$)", "git", Suffix.ALLOWED),
                site("git.openstack.org", "git\\.openstack\\.org/" + NAME + "/" + NAME, "git", Suffix.ALLOWED),
                new Site(
                        "chiselapp.com",
                        Pattern.compile("chiselapp\\.com/user/[A-Za-z0-9]++/repository/" + NAME),
                        "fossil",
                        Suffix.ALLOWED,
                        Pattern.compile("")));

        /** Whether the name of a repository may end in {@code .git} and the like. */
        enum Suffix {
            ALLOWED,
            REFUSED
        }

        private static Site site(String prefix, String root, String vcs, Suffix suffix) {
            return new Site(prefix, Pattern.compile(root), vcs, suffix, BELOW);
        }

        static boolean within(String path, String prefix) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }

        RepositoryRule rule(String path) {
            Matcher matcher = root.matcher(path);
            if (!matcher.lookingAt()
                    || !rest.matcher(path.substring(matcher.end())).matches()) {
                return new Invalid("invalid " + prefix + " import path \"" + path + "\"");
            }
            String found = matcher.group();
            return suffix == Suffix.REFUSED && VCS_SUFFIX.matcher(found).matches()
                    ? new Invalid("invalid version control suffix in " + prefix + "/ path")
                    : new Known(found, vcs, "https://" + found);
        }
    }
}
