package dev.gomoddiag.differential;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws cases; the same seed gives the same ones. */
final class Generator {
    private static final List<String> PATHS = List.of(
            "github.com/Acme/w",
            "github.com/Acme/w",
            "github.com/Acme/w/v2",
            "github.com/Acme/w/sub",
            "github.com/acme/bare",
            "github.com/acme/early",
            "github.com/acme/missing",
            "github.com/acme/old",
            "github.com/acme/old",
            "go.example.org/lib",
            "mod.example.org/m",
            "empty.example.org/m",
            "down.example/m",
            "rogue.example/m",
            "github.com/acme",
            "Example.com/upper",
            "example.com/a b");
    private static final List<String> ODD_PATHS = List.of(
            "github.com/Acme/w/v1",
            "github.com/Acme/w/v02",
            "github.com/Acme/w/v2.0",
            "github.com/Acme/w/v3",
            "github.com/Acme/w.git",
            "github.com/Acme/w-",
            "gopkg.in/w",
            "gopkg.in/w.v1",
            "localhost/x",
            "nodot/x",
            "example.com/con",
            "example.com/x~1",
            "example.com/.x",
            "example.net/x",
            "go.example.org",
            "go.example.org/lib/deep",
            "git.example.org/r.git",
            "sub.example.org:8443/x",
            "example.com/ünï");
    private static final List<String> QUERIES = List.of(
            "latest",
            "latest",
            "v1.0.0",
            "v1.0.0",
            "v1.1.0",
            "v2.0.0",
            "v0.1.0",
            "v0.3.0",
            "v0.1.0-beta.1",
            "v9.9.9",
            "v1.0.1",
            "v1.2.0",
            "main",
            "HEAD",
            "feature/x",
            "odd",
            "v1",
            "v1.2",
            "v2",
            ">=v1.0.0",
            "<v1.1.0",
            ">v1",
            "upgrade",
            "patch");
    private static final List<String> ENTRIES = List.of(
            "https://p1.example",
            "https://p1.example",
            "https://p1.example",
            "https://p2.example",
            "https://p3.example",
            "https://down.example",
            "https://rogue.example",
            "https://refused.example",
            "http://plain.example",
            "file:///FILES",
            "p1.example/",
            "https://p2.example/sub/dir",
            "https://user:secret@p1.example",
            "http://user:secret@plain.example",
            "https://p1.example?token=t",
            " https://p1.example ",
            "",
            "foo",
            "ftp://p1.example");
    private static final List<String> GLOBS = List.of(
            "github.com/Acme/*",
            "github.com/Acme/w",
            "github.com/acme/*",
            "*",
            "github.com",
            "*.example.org",
            "none",
            "GITHUB.com",
            "github.com/[A-Z]cme",
            "[",
            "[,github.com/Acme",
            "github.com/Acme/, x",
            "*/Acme",
            "example.com");
    private static final List<String> SUMDBS = List.of(
            "off",
            "off",
            "KEY",
            "KEY",
            "KEY",
            "KEY https://sum.example",
            "KEY https://sum.example/",
            "KEY https://down.example",
            "sum.golang.org",
            "sum.golang.google.cn",
            "nonsense",
            "KEY a b",
            "KEY https://p1.example/sumdb/sum.golang.org");
    private static final List<String> FLAGS = List.of("-mod=mod", "-mod=readonly", "-mod=vendor");
    private static final List<String> SUMS = List.of("mod+zip", "mod+zip", "mod", "zip");
    private static final List<String> RULES = List.of(
            "*:all",
            "public:off",
            "private:off",
            "github.com:hg",
            "github.com/Acme:git,*:off",
            "public:git|hg",
            "x",
            ":git");
    private static final List<String> KINDS =
            List.of("*", "*", "*", "list", "latest", "info", "mod", "zip", "supported", "lookup", "tile");
    private static final List<String> HOSTS = List.of(
            "p1.example",
            "p1.example",
            "p2.example",
            "p3.example",
            "plain.example",
            "sum.golang.org",
            "sum.example",
            "go.example.org");
    private static final List<Behaviour> FAULTS = List.of(
            Behaviour.S404,
            Behaviour.S404,
            Behaviour.S404,
            Behaviour.S410,
            Behaviour.S401,
            Behaviour.S403,
            Behaviour.S429,
            Behaviour.S500,
            Behaviour.S503,
            Behaviour.RESET,
            Behaviour.CLOSED,
            Behaviour.CUT,
            Behaviour.HTML,
            Behaviour.EMPTY);

    private static final List<Forge.Commit> WITH_MODULES =
            Forge.COMMITS.stream().filter(commit -> !commit.modules().isEmpty()).toList();

    private final Random random;
    private final World world;

    Generator(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    Case next() {
        SortedMap<String, String> environment = new TreeMap<>();
        FetchCommand command = pick(List.of(FetchCommand.MOD_DOWNLOAD, FetchCommand.GET, FetchCommand.LIST_VERSIONS));
        if (random.nextInt(12) > 0) {
            environment.put("GOPROXY", proxies());
        }
        maybe(environment, "GOPRIVATE", GLOBS, 6);
        maybe(environment, "GONOPROXY", GLOBS, 6);
        maybe(environment, "GONOSUMDB", GLOBS, 6);
        maybe(environment, "GOINSECURE", GLOBS, 12);
        maybe(environment, "GOVCS", RULES, 12);
        maybe(environment, "GOFLAGS", FLAGS, 12);
        environment.put("GOSUMDB", pick(SUMDBS));
        maybe(environment, Case.SUMS, SUMS, 4);
        SortedMap<String, Behaviour> behaviours = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String kind = pick(KINDS);
            Behaviour fault = pick(FAULTS);
            // bad bytes of a go.mod are for go.sum to find
            boolean plausible = fault.answer().status() != 200
                    || !List.of("*", "mod", "supported").contains(kind);
            behaviours.put(pick(HOSTS) + "/" + kind, plausible ? fault : Behaviour.S500);
        }
        return new Case(command, query(command), environment, behaviours);
    }

    private ModuleQuery query(FetchCommand command) {
        String path = pick(random.nextInt(8) == 0 ? ODD_PATHS : PATHS);
        boolean below = command == FetchCommand.GET && random.nextInt(3) == 0;
        String version = command == FetchCommand.LIST_VERSIONS ? "latest" : version();
        if (command == FetchCommand.MOD_DOWNLOAD && List.of("upgrade", "patch").contains(version)) {
            version = "latest";
        }
        return new ModuleQuery(below ? path + "/pkg/util" : path, version);
    }

    private String version() {
        if (random.nextInt(12) > 0) {
            return pick(QUERIES);
        }
        String hash = world.history().hash(pick(WITH_MODULES));
        return hash.substring(0, pick(List.of(7, 12, 40)));
    }

    private String proxies() {
        StringBuilder list = new StringBuilder();
        int length = 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            // odd entries spoil the whole list: seldom
            String entry = ENTRIES.get(random.nextInt(random.nextInt(4) == 0 ? ENTRIES.size() : 10));
            list.append(i == 0 ? "" : pick(List.of(",", "|"))).append(entry);
        }
        return list + pick(List.of("", "", ",direct", "|direct", ",off", ","));
    }

    private void maybe(SortedMap<String, String> environment, String name, List<String> values, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            environment.put(name, pick(values));
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
