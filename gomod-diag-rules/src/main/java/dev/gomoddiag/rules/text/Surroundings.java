package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure.Place;
import dev.gomoddiag.fact.GoFailure.Stage;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import dev.gomoddiag.rules.text.PatternSet.Found;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What stands around the deciding message of a failure, read from the outside in. */
final class Surroundings {
    private static final int SLOW_MILLIS = 5_000;

    private final PatternSet patterns;
    private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
    private final PlaceFinder places = new PlaceFinder();
    private final ModuleFinder modules = new ModuleFinder();
    private Optional<Stage> stage = Optional.empty();
    private String operation = "";
    private OptionalInt status = OptionalInt.empty();
    private boolean framed;

    private Surroundings(PatternSet patterns) {
        this.patterns = patterns;
    }

    /** Reads the lines of a failure up to its deciding message; what stands behind it may still name the module. */
    static Surroundings of(PatternSet patterns, List<LogLine> lines, int decidingLine, Found deciding) {
        Surroundings around = new Surroundings(patterns);
        for (int i = 0; i < decidingLine; i++) {
            around.takeLine(lines.get(i), lines.get(i).text().length());
        }
        around.framed = false;
        around.takeLine(lines.get(decidingLine), deciding.captures().start());
        around.take(deciding);
        for (int i = decidingLine; i < lines.size(); i++) {
            for (Found found : lines.get(i).found()) {
                around.takeSaidLater(found.pattern().sets());
                boolean behind = i > decidingLine
                        || found.captures().start() >= deciding.captures().end();
                boolean other = found.is(Kind.LEAF) ? found != deciding : behind;
                if (found.is(Kind.CONTEXT) || other) {
                    around.takeLater(found);
                }
            }
        }
        around.finish();
        return around;
    }

    private void takeSaidLater(Set<Facet> sets) {
        set(sets.contains(Facet.CANCELLED), Facet.CANCELLED);
        set(sets.contains(Facet.LOGIN_REFUSED), Facet.LOGIN_REFUSED);
    }

    private void takeLater(Found found) {
        if (found.is(Kind.CONTEXT)) {
            modules.later(found.captures());
        }
        if (!facets.contains(Facet.REMOTE)) {
            places.later(found.captures());
            if (status.isEmpty()) {
                takeStatus(found.captures());
            }
        }
    }

    private void takeLine(LogLine line, int end) {
        for (Found found : line.found()) {
            boolean inFront = found.captures().start() <= end;
            boolean answer =
                    found.is(Kind.LEAF) && !found.captures().value(Slot.STATUS).isEmpty();
            if (inFront && (answer || found.is(Kind.FRAME) || found.is(Kind.CONTEXT))) {
                framed |= !found.is(Kind.LEAF);
                take(found);
            }
        }
        if (!facets.contains(Facet.REMOTE)) {
            framed |= modules.scan(line.text(), end);
        }
    }

    Set<Facet> facets() {
        return facets;
    }

    Optional<Stage> stage() {
        return stage;
    }

    String operation() {
        return operation;
    }

    OptionalInt status() {
        return status;
    }

    /** Whether a wrapper stands in front of the deciding message on its line. */
    boolean isFramed() {
        return framed;
    }

    ModuleName module() {
        return modules.best();
    }

    Place place() {
        boolean vcs = facets.contains(Facet.VCS) && !facets.contains(Facet.GOPATH_MODE);
        return places.place(vcs ? moduleHost() : "");
    }

    private String moduleHost() {
        String path = module().path();
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private void take(Found found) {
        MessagePattern pattern = found.pattern();
        boolean remote = facets.contains(Facet.REMOTE);
        facets.addAll(pattern.sets());
        if (remote) {
            return;
        }
        stage = pattern.stage().isPresent() ? pattern.stage() : stage;
        if (!pattern.operation().isEmpty()) {
            operation = pattern.operation();
        }
        takeValues(found.captures());
    }

    private void takeValues(Captures captures) {
        // A path, as of a file that git may not read, is no URL
        if (!captures.value(Slot.URL).isEmpty() && !captures.value(Slot.URL).startsWith("/")) {
            UrlShape url = UrlShape.of(captures.value(Slot.URL));
            places.url(url);
            facets.addAll(url.facets());
            stage = url.stage().isPresent() ? url.stage() : stage;
            modules.url(url.module());
        }
        places.take(captures, facets);
        takeStatus(captures);
        if (!captures.value(Slot.MS).isEmpty()) {
            String millis = captures.value(Slot.MS);
            facets.add(millis.length() > 9 || Integer.parseInt(millis) >= SLOW_MILLIS ? Facet.SLOW : Facet.QUICK);
        }
        modules.named(captures);
    }

    private void takeStatus(Captures captures) {
        if (captures.value(Slot.STATUS).length() == 3) {
            status = OptionalInt.of(Integer.parseInt(captures.value(Slot.STATUS)));
        }
    }

    private void finish() {
        Endpoint dialled = places.dialled();
        set(places.throughAnother(), Facet.OTHER_HOST);
        set(dialled.isLoopback(), Facet.LOOPBACK);
        set(dialled.isZero(), Facet.ZERO);
        set(dialled.isIpv6(), Facet.IPV6);
        set(dialled.port().isPresent() && dialled.port().getAsInt() == 0, Facet.PORT_ZERO);
        set(modules.isPinned() && !facets.contains(Facet.OTHER_URL), Facet.FETCH);
        Place place = place();
        patterns.facetsOf(place.host(), facets);
        patterns.facetsOf(place.address(), facets);
        patterns.facetsOf(Endpoint.of(place.proxy()).host(), facets);
        Set<Facet> ofModule = EnumSet.noneOf(Facet.class);
        patterns.facetsOf(moduleHost(), ofModule);
        set(ofModule.contains(Facet.FAMOUS_MODULE), Facet.FAMOUS_MODULE);
        facets.remove(Facet.PUBLIC_FORGE);
        set(ofModule.contains(Facet.PUBLIC_FORGE), Facet.PUBLIC_FORGE);
    }

    private void set(boolean holds, Facet facet) {
        if (holds) {
            facets.add(facet);
        }
    }
}
