package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * The go-import meta tags of a {@code ?go-get=1} page; the request itself is an {@link HttpExchange}.
 *
 * @param tags in the order of the page, mod entries included
 */
public record ImportPage(String url, List<Tag> tags) implements Fact {

    /** One go-import meta tag. */
    public record Tag(String prefix, String vcs, String repository) {}

    public ImportPage {
        Objects.requireNonNull(url, "url");
        tags = List.copyOf(tags);
    }

    @Override
    public Text describe() {
        return Text.of(Fact.class, tags.isEmpty() ? "import.none" : "import.tags", url, tags.size());
    }
}
