package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class FetchPlanTest {
    private static final List<FetchCommand> ALONE = List.of(
            FetchCommand.MOD_DOWNLOAD,
            FetchCommand.GET,
            FetchCommand.INSTALL,
            FetchCommand.LIST_VERSIONS,
            FetchCommand.TOOLCHAIN);
    private static final String P = "https://proxy.golang.org";
    private static final String SUMDB = P + "/sumdb/sum.golang.org/";

    @Test
    void takesTheDefaultPathOfAnExactVersion() {
        FetchPlan plan = plan("github.com/Acme/Widget@v1.0.0", P, "sum.golang.org");

        String m = P + "/github.com/%21acme/%21widget/@v/v1.0.0.";
        String record = "lookup/github.com/!acme/!widget@v1.0.0";
        assertThat(plan.steps().stream().map(Scripted::text))
                .containsExactly(
                        m + "info",
                        m + "mod",
                        SUMDB + "supported",
                        SUMDB + record,
                        SUMDB + "tile/8/<level>/<tile>.p/<width>",
                        "https://sum.golang.org/" + record,
                        "https://sum.golang.org/tile/8/<level>/<tile>.p/<width>",
                        m + "zip");
        assertThat(plan.targets())
                .containsExactly(
                        new Target("proxy.golang.org", 443, Role.MODULE_PROXY),
                        new Target("sum.golang.org", 443, Role.CHECKSUM_DATABASE));
    }

    @Test
    void saysUnderWhichConditionAnEntryIsAsked() {
        FetchPlan plan = plan("a.example/m@v1.0.0", "https://a|https://b,off", "off");

        assertThat(plan.steps().subList(0, 3))
                .extracting(FetchStep::entry, FetchStep::when)
                .containsExactly(
                        tuple(0, When.ALWAYS), tuple(1, When.AFTER_ANY_FAILURE), tuple(2, When.AFTER_NOT_FOUND));
    }

    @Test
    void asksTheNamedChecksumDatabaseWithoutTryingTheModuleProxies() {
        FetchPlan plan = plan("a.example/m@v1.0.0", "https://goproxy.cn,direct", "sum.golang.google.cn");

        assertThat(plan.steps().stream().map(Scripted::text).filter(text -> text.contains("sum")))
                .containsExactly(
                        "https://sum.golang.google.cn/lookup/a.example/m@v1.0.0",
                        "https://sum.golang.google.cn/tile/8/<level>/<tile>.p/<width>");
    }

    @Test
    void followsInsteadOfToSsh() {
        FetchSettings settings = new FetchSettings(
                GoProxyList.parse("direct", GlobList.none()),
                GlobList.none(),
                GlobList.none(),
                GlobList.none(),
                GlobList.none(),
                new SumdbSetting.Off(),
                new UrlRewrites(List.of(
                        new UrlRewrites.Rewrite("https://mirror.example/", "https://"),
                        new UrlRewrites.Rewrite("git@github.com:", "https://github.com/"))),
                GoVersion.parse("go1.24.4"),
                ModuleMode.ENABLED);

        FetchPlan plan = FetchPlan.of(FetchCommand.MOD_DOWNLOAD, ModuleQuery.parse("github.com/a/b@v1.0.0"), settings);

        assertThat(plan.targets()).containsExactly(new Target("github.com", 22, Role.VCS_HOST));
        assertThat(plan.steps().stream().map(Scripted::text))
                .containsExactly(
                        "git ls-remote -q origin",
                        "git -c protocol.version=2 fetch -f --depth=1 origin refs/tags/v1.0.0:refs/tags/v1.0.0");
    }

    @Test
    void writesUnknownVersionsAsAPlaceholder() {
        FetchPlan plan = plan("a.example/m@latest", "https://p", "off");

        String m = "https://p/a.example/m/@v/";
        assertThat(plan.steps().stream().map(Scripted::text))
                .containsExactly(m + "list", m + "<version>.info", m + "<version>.mod", m + "<version>.zip");
    }

    @Test
    void plansAnyTextWithoutThrowing() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        List<String> paths = List.of("github.com/a/b/c", "x", "a.b/v2", "a.b/c.git/d", "go.example/m", "gopkg.in/y.v1");
        List<String> versions =
                List.of("latest", "v1.0.0", "main", "f/x", "<v1", "v1", "patch", "abcdef0123", "v2.0.0+x");
        List<String> proxies =
                List.of("https://a", "direct", "off", "|", ",", "foo", "file:///x", "http://u:pw@h", " ");
        int planned = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder list = new StringBuilder();
            for (int n = random.nextInt(4); n >= 0; n--) {
                list.append(pick(proxies, random)).append(random.nextBoolean() ? "," : "|");
            }
            ModuleQuery query = new ModuleQuery(pick(paths, random), pick(versions, random));
            FetchCommand command = pick(ALONE, random);
            GlobList noProxy = GlobList.parse(random.nextInt(3) == 0 ? "github.com,a.b" : "");
            FetchSettings settings = new FetchSettings(
                    GoProxyList.parse(list.toString(), noProxy),
                    noProxy,
                    noProxy,
                    noProxy,
                    noProxy,
                    SumdbSetting.parse(random.nextBoolean() ? "sum.golang.org" : "x y z"),
                    UrlRewrites.none(),
                    Optional.empty(),
                    ModuleMode.ENABLED);

            FetchPlan plan = FetchPlan.of(command, query, settings);
            FetchTrace trace = FetchWalk.run(
                    command,
                    query,
                    settings,
                    steps -> steps.stream()
                            .map(step -> switch (random.nextInt(4)) {
                                case 0 -> Answer.served();
                                case 2 -> Answer.served(List.of("../x\n", "v1.0.0", "v1.0.0-!"));
                                case 1 -> Answer.status(404, "404");
                                default -> Answer.failed("reset");
                            })
                            .toList());

            assertThat(plan.steps()).isNotEmpty();
            assertThat(plan.toString() + trace).doesNotContain("pw@");
            planned++;
        }
        assertThat(planned).isEqualTo(5_000);
    }

    private static <T> T pick(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    private static FetchPlan plan(String query, String goproxy, String gosumdb) {
        return FetchPlan.of(FetchCommand.MOD_DOWNLOAD, ModuleQuery.parse(query), FetchSettings.of(goproxy, gosumdb));
    }
}
