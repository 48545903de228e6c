package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.Comparator;
import java.util.List;

/** What git does to URLs before it fetches: {@code url.BASE.insteadOf = PREFIX}. */
public record UrlRewrites(List<Rewrite> rewrites) {
    private static final UrlRewrites NONE = new UrlRewrites(List.of());

    public UrlRewrites {
        rewrites = List.copyOf(rewrites);
    }

    /**
     * One rule.
     *
     * @param base what the prefix is replaced by
     * @param insteadOf the prefix
     */
    public record Rewrite(String base, String insteadOf) {}

    public static UrlRewrites none() {
        return NONE;
    }

    /** The URL that git asks: the longest matching prefix is replaced, the first of equals. */
    public RequestUrl apply(RequestUrl url) {
        return rewrites.stream()
                .filter(rewrite -> url.raw().startsWith(rewrite.insteadOf()))
                // max takes the last of equals, hence the reversed order and min
                .min(Comparator.comparingInt(
                                (Rewrite rewrite) -> rewrite.insteadOf().length())
                        .reversed())
                .map(rewrite -> RequestUrl.of(
                        rewrite.base() + url.raw().substring(rewrite.insteadOf().length())))
                .orElse(url);
    }
}
