package dev.gomoddiag.settings;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL, or the pattern of {@code http.<url>.*}, normalised as git compares them (urlmatch.c); percent-escapes are kept. */
record GitUrl(String scheme, Optional<String> user, String host, String port, String path) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9+.-]+)://(?:([^/?#]*)@)?(\\[[^/?#\\]]*\\]|[^/?#:]*)(?::([0-9]*))?([/?#].*)?");
    private static final Map<String, String> DEFAULT_PORTS = Map.of("http", "80", "https", "443");

    /** How well a pattern fits: first by host, then by path, then by user. */
    record Fit(int host, int path, int user) implements Comparable<Fit> {
        static final Fit PLAIN = new Fit(0, 0, 0);
        private static final Comparator<Fit> ORDER =
                Comparator.comparingInt(Fit::host).thenComparingInt(Fit::path).thenComparingInt(Fit::user);

        @Override
        public int compareTo(Fit other) {
            return ORDER.compare(this, other);
        }
    }

    static Optional<GitUrl> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        Optional<String> user = Optional.ofNullable(form.group(2)).map(info -> info.split(":", 2)[0]);
        String port = Optional.ofNullable(form.group(4)).orElse("").replaceFirst("^0+", "");
        return Optional.of(new GitUrl(
                scheme,
                user,
                form.group(3).toLowerCase(Locale.ROOT),
                port.equals(DEFAULT_PORTS.get(scheme)) ? "" : port,
                normal(Optional.ofNullable(form.group(5)).orElse(""))));
    }

    private static String normal(String path) {
        int end = 0;
        while (end < path.length() && "?#".indexOf(path.charAt(end)) < 0) {
            end++;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] elements = path.substring(0, end).split("/", -1);
        for (int i = 1; i < elements.length; i++) {
            boolean last = i == elements.length - 1;
            if (elements[i].equals("..")) {
                kept.pollLast();
            } else if (!elements[i].equals(".")) {
                kept.addLast(elements[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept) + path.substring(end);
    }

    /** How well this pattern fits a URL; empty when it does not. */
    Optional<Fit> fit(GitUrl url) {
        boolean userFits = user.isEmpty() || user.equals(url.user());
        String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean pathFits = url.path().startsWith(prefix)
                && (url.path().length() == prefix.length() || url.path().charAt(prefix.length()) == '/');
        return scheme.equals(url.scheme()) && userFits && hostFits(url) && port.equals(url.port()) && pathFits
                ? Optional.of(new Fit(host.length(), prefix.length() + 1, user.isPresent() ? 1 : 0))
                : Optional.empty();
    }

    /** {@code *} stands for one label. */
    private boolean hostFits(GitUrl url) {
        String[] wanted = host.split("\\.", -1);
        String[] given = url.host().split("\\.", -1);
        boolean fits = wanted.length == given.length;
        for (int i = 0; fits && i < wanted.length; i++) {
            fits = wanted[i].equals("*") || wanted[i].equals(given[i]);
        }
        return fits;
    }
}
