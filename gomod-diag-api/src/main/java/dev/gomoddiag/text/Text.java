package dev.gomoddiag.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence for the user, worded when it is rendered and not before.
 *
 * <p>A text is either plain (the same in every language) or a key of the {@code messages.properties} beside its owner
 * class, with {@code messages_zh.properties} and the like for other languages. In a pattern, {@code {0}} stands for the
 * first argument; an argument that is itself a text is worded in the same language.
 */
public final class Text {
    private final Optional<Class<?>> owner;
    private final String key;
    private final List<Object> arguments;

    private Text(Optional<Class<?>> owner, String key, List<Object> arguments) {
        this.owner = owner;
        this.key = Objects.requireNonNull(key, "key");
        this.arguments = arguments;
    }

    /** The same words in every language. */
    public static Text plain(String words) {
        return new Text(Optional.empty(), words, List.of());
    }

    /** The pattern {@code key} of the messages beside {@code owner}. */
    public static Text of(Class<?> owner, String key, Object... arguments) {
        return new Text(Optional.of(owner), key, List.of(arguments));
    }

    /** The words in this language, English where there is no translation. */
    public String in(Locale locale) {
        return owner.map(Messages::of)
                .map(messages -> Messages.fill(messages.pattern(key, locale), locale, arguments))
                .orElse(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text that
                && owner.equals(that.owner)
                && key.equals(that.key)
                && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, key, arguments);
    }

    /** The English words. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
