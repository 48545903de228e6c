package dev.gomoddiag.settings;

import dev.gomoddiag.plan.GoVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The value of GOFLAGS (cmd/go/internal/base/goflags.go, cmd/internal/quoted). */
final class GoFlags {
    /** The newest release whose flags are known here: what a later one refuses is not foretold. */
    private static final int NEWEST_KNOWN = 26;

    /** The flags of all commands of go 1.19 to 1.26, asked of go itself. */
    private static final Set<String> NAMES = Set.of(("C a artifacts asan asmflags bench benchmem benchtime blockprofile"
                    + " blockprofilerate buildmode buildvcs c cache changed compat compiled compiler count cover"
                    + " covermode coverpkg coverprofile cpu cpuprofile d deps diff dropexclude dropgodebug dropignore"
                    + " dropreplace droprequire dropretract droptool dropuse e exclude exec export f failfast find fix"
                    + " fixtool fmt fullpath fuzz fuzzcache fuzzminimizetime fuzztime gccgoflags gcflags go godebug i"
                    + " ignore insecure installsuffix json ldflags linkshared list m memprofile memprofilerate mod"
                    + " modcache modcacherw modfile module msan mutexprofile mutexprofilefraction n o outputdir overlay"
                    + " p parallel pgo pkgdir print r race replace require retract retracted reuse run short shuffle"
                    + " skip t tags test testcache timeout tool toolchain toolexec trace trimpath u use v vendor"
                    + " versions vet vettool w work x")
            .split(" "));

    /** What strconv.ParseBool reads as false. */
    private static final Set<String> OFF = Set.of("0", "f", "F", "false", "FALSE", "False");

    private GoFlags() {}

    /** The value of the last {@code -name=value}, with one dash or two; empty when there is none. */
    static Optional<String> last(String flags, String name) {
        return Words.of(flags).words.stream()
                .map(flag -> flag.startsWith("--") ? flag.substring(1) : flag)
                .filter(flag -> flag.startsWith("-" + name + "="))
                .reduce((earlier, later) -> later)
                .map(flag -> flag.substring(name.length() + 2));
    }

    /** What go get, and no other command, says of a flag that older releases had (cmd/go/internal/modget/get.go). */
    static Optional<String> refusedByGet(String flags) {
        return Stream.of(
                        on(flags, "d").filter(on -> !on).map(off -> "-d flag may not be set to false"),
                        on(flags, "m").filter(on -> on).map(on -> "-m flag is no longer supported"),
                        on(flags, "insecure")
                                .filter(on -> on)
                                .map(on -> "-insecure flag is no longer supported; use GOINSECURE instead"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The value of the last flag of that name that is on or off; without a value it is on. */
    private static Optional<Boolean> on(String flags, String name) {
        return Words.of(flags).words.stream()
                .map(flag -> flag.startsWith("--") ? flag.substring(1) : flag)
                .filter(flag -> flag.equals("-" + name) || flag.startsWith("-" + name + "="))
                .reduce((earlier, later) -> later)
                .map(flag -> !OFF.contains(flag.substring(flag.indexOf('=') + 1)));
    }

    /** What keeps go from reading the flags, in its words; empty when they are fine. */
    static Optional<String> problem(String flags, Optional<GoVersion> version) {
        Words split = Words.of(flags);
        if (split.unterminated.isPresent()) {
            return split.unterminated;
        }
        boolean namesKnown = version.map(go -> !go.atLeast(NEWEST_KNOWN + 1)).orElse(false);
        for (String word : split.words) {
            String dashless = word.startsWith("--") ? word.substring(2) : word.startsWith("-") ? word.substring(1) : "";
            if (dashless.isEmpty() || dashless.startsWith("=") || dashless.startsWith("-")) {
                return Optional.of("non-flag \"" + word + "\"");
            }
            String name = dashless.split("=", 2)[0];
            if (namesKnown && !NAMES.contains(name) && !name.startsWith("test.")) {
                return Optional.of("unknown flag -" + name);
            }
        }
        return Optional.empty();
    }

    /** Words between blanks; a word that begins with a quote ends with it. */
    private static final class Words {
        private final List<String> words = new ArrayList<>();
        private Optional<String> unterminated = Optional.empty();

        static Words of(String flags) {
            Words split = new Words();
            int at = 0;
            while (at < flags.length() && split.unterminated.isEmpty()) {
                char first = flags.charAt(at);
                if (blank(first)) {
                    at++;
                } else if (first == '"' || first == '\'') {
                    at = split.quoted(flags, at + 1, first);
                } else {
                    at = split.bare(flags, at);
                }
            }
            return split;
        }

        private int quoted(String flags, int from, char quote) {
            int end = flags.indexOf(quote, from);
            if (end < 0) {
                unterminated = Optional.of("unterminated " + quote + " string");
                return flags.length();
            }
            words.add(flags.substring(from, end));
            return end + 1;
        }

        private int bare(String flags, int from) {
            int end = from;
            while (end < flags.length() && !blank(flags.charAt(end))) {
                end++;
            }
            words.add(flags.substring(from, end));
            return end;
        }

        private static boolean blank(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r';
        }
    }
}
