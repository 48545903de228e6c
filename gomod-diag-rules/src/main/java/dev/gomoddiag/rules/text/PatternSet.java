package dev.gomoddiag.rules.text;

import dev.gomoddiag.rules.text.MessagePattern.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All patterns in use, with the means to find their anchors. */
final class PatternSet {
    /** Anchors looked at on one line; more than this is an attack or data, not a message. */
    private static final int ANCHORS_MAX = 256;

    private static final int PLAIN_MAX = 1 << 12;

    private final String version;
    private final List<MessagePattern> patterns;
    private final AnchorIndex index;
    private final Set<String> loud = new LinkedHashSet<>();
    private volatile @Nullable GramFilter filter;
    private final List<List<Anchored>> byAnchor;
    private final List<MessagePattern> overlays;
    private final List<Template> marks = new ArrayList<>();
    private final Map<String, Set<Facet>> hosts = new HashMap<>();

    private record Anchored(MessagePattern pattern, Template template) {}

    private PatternSet(String version, List<MessagePattern> patterns) {
        this.version = version;
        this.patterns = List.copyOf(patterns);
        List<MessagePattern> overlaying = new ArrayList<>();
        Map<String, List<Anchored>> grouped = new LinkedHashMap<>();
        for (MessagePattern pattern : patterns) {
            if (pattern.kind() == Kind.OVERLAY) {
                overlaying.add(pattern);
            }
            addHosts(pattern);
            if (pattern.kind() == Kind.LOG) {
                marks.addAll(pattern.texts());
                continue;
            }
            for (Template template : pattern.texts()) {
                group(template.anchor(), grouped).add(new Anchored(pattern, template));
                if (pattern.kind() != Kind.FRAME) {
                    loud.add(template.anchor());
                }
            }
        }
        this.overlays = List.copyOf(overlaying);
        this.byAnchor = List.copyOf(grouped.values());
        this.index = new AnchorIndex(List.copyOf(grouped.keySet()));
    }

    private void addHosts(MessagePattern pattern) {
        for (String host : pattern.hosts()) {
            Set<Facet> facets = hosts.get(host);
            if (facets == null) {
                facets = EnumSet.noneOf(Facet.class);
                hosts.put(host, facets);
            }
            facets.addAll(pattern.sets());
        }
    }

    private static List<Anchored> group(String anchor, Map<String, List<Anchored>> grouped) {
        List<Anchored> group = grouped.get(anchor);
        if (group == null) {
            group = new ArrayList<>(1);
            grouped.put(anchor, group);
        }
        return group;
    }

    static PatternSet of(List<PatternFile> files) {
        List<MessagePattern> patterns = new ArrayList<>();
        Set<String> versions = new LinkedHashSet<>();
        for (PatternFile file : files) {
            patterns.addAll(file.patterns());
            if (!file.version().isEmpty()) {
                versions.add(file.version());
            }
        }
        return new PatternSet(String.join("+", versions), patterns);
    }

    String version() {
        return version;
    }

    List<MessagePattern> patterns() {
        return patterns;
    }

    /**
     * Finds the anchors of all patterns but frames, which say nothing on a line of their own; built when the first long text
     * comes.
     */
    GramFilter filter() {
        GramFilter known = filter;
        if (known == null) {
            known = new GramFilter(loud);
            filter = known;
        }
        return known;
    }

    /** The causes that follow from a failure's surroundings. */
    List<MessagePattern> overlays() {
        return overlays;
    }

    /** Adds the facets of the lists that hold this host or a domain above it. */
    void facetsOf(String host, Set<Facet> into) {
        for (int from = 0; from >= 0 && from < host.length(); from = host.indexOf('.', from) + 1) {
            into.addAll(hosts.getOrDefault(host.substring(from), Set.of()));
            if (host.indexOf('.', from) < 0) {
                return;
            }
        }
    }

    /** Whether only a log or a document holds such a line. */
    boolean isOfLog(String line) {
        for (Template mark : marks) {
            if (mark.isIn(line)) {
                return true;
            }
        }
        return false;
    }

    /** What a line that is not unwrapped can hold. */
    enum Glance {
        /** At most frames. */
        QUIET,
        /** Marks of another program's failure, and frames. */
        FOREIGN,
        /** Messages, or so it seems. */
        LOUD
    }

    /** Spares the work on lines in which an anchor stands and no message; loud when in doubt. */
    Glance glance(String raw) {
        if (!isPlain(raw)) {
            return Glance.LOUD;
        }
        Glance seen = Glance.QUIET;
        List<AnchorIndex.Hit> hits = index.find(raw, ANCHORS_MAX);
        for (AnchorIndex.Hit hit : hits) {
            for (Anchored candidate : byAnchor.get(hit.literal())) {
                Kind kind = candidate.pattern.kind();
                if (kind != Kind.FRAME
                        && candidate.template.matchWithin(raw, hit.start()).isPresent()) {
                    if (kind != Kind.FOREIGN) {
                        return Glance.LOUD;
                    }
                    seen = Glance.FOREIGN;
                }
            }
        }
        return hits.size() == ANCHORS_MAX ? Glance.LOUD : seen;
    }

    /** Whether nothing but a prefix can be taken off: no escapes, no entities, no control characters. */
    private static boolean isPlain(String raw) {
        int end = raw.endsWith("\r") ? raw.length() - 1 : raw.length();
        for (int i = 0; i < end; i++) {
            char c = raw.charAt(i);
            if (c < ' ' && c != '\t' || c == '\\' || c == '&' || c == '\ufeff') {
                return false;
            }
        }
        return end < PLAIN_MAX;
    }

    /** What the line says, in the order of the text. */
    List<Found> read(String line) {
        List<Found> found = new ArrayList<>();
        for (AnchorIndex.Hit hit : index.find(line, ANCHORS_MAX)) {
            for (Anchored candidate : byAnchor.get(hit.literal())) {
                Optional<Captures> match = candidate.template.match(line, hit.start());
                if (match.isPresent()) {
                    found.add(new Found(candidate.pattern, match.get()));
                }
            }
        }
        if (found.size() > 1) {
            Collections.sort(found);
        }
        return found;
    }

    /** A pattern that matched; ordered by where. */
    record Found(MessagePattern pattern, Captures captures) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            return Integer.compare(captures.start(), other.captures.start());
        }

        boolean is(Kind kind) {
            return pattern.kind() == kind;
        }

        /** Whether this lies within a longer one. */
        boolean within(Found other) {
            Captures a = captures;
            Captures b = other.captures;
            return b.start() <= a.start() && a.end() <= b.end() && b.end() - b.start() > a.end() - a.start();
        }
    }
}
