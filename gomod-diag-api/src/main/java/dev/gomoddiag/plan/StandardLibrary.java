package dev.gomoddiag.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The packages that come with go, of the releases that are modelled: {@code go list std cmd}, without vendored ones. */
final class StandardLibrary {
    private static final Map<String, Span> PACKAGES = read();

    private StandardLibrary() {}

    /** Which minor releases have a package, both included. */
    private record Span(int first, int last) {
        static Span of(String text) {
            if (text.isEmpty()) {
                return new Span(0, Integer.MAX_VALUE);
            }
            String[] ends = text.split("-", 2);
            return new Span(Integer.parseInt(ends[0]), ends.length < 2 ? Integer.MAX_VALUE : Integer.parseInt(ends[1]));
        }
    }

    /** @param version empty: the newest release that is modelled */
    static boolean holds(String path, Optional<GoVersion> version) {
        return Optional.ofNullable(PACKAGES.get(path))
                .filter(span -> version.map(go -> go.atLeast(span.first()) && !go.atLeast(after(span)))
                        .orElse(span.last() == Integer.MAX_VALUE))
                .isPresent();
    }

    private static int after(Span span) {
        return span.last() == Integer.MAX_VALUE ? span.last() : span.last() + 1;
    }

    private static Map<String, Span> read() {
        try (InputStream in = StandardLibrary.class.getResourceAsStream("standard-library.txt")) {
            if (in == null) {
                throw new IllegalStateException("standard-library.txt is not beside its class: build the jar anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line[0], line -> Span.of(line.length < 2 ? "" : line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
