package dev.gomoddiag.benchmarks;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.ProjectDiagnostics;
import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.ChecksumDatabase;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.GitSite;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.ModuleProxy;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how many network operations the diagnosis of a project takes, for projects of more and more modules on the
 * embedded network: public ones behind one module proxy, and a tenth of them private on further hosts.
 */
public final class ProjectCurve {
    private static final List<Integer> SIZES = List.of(10, 100, 1000);
    private static final List<Integer> HOSTS = List.of(0, 4);
    private static final List<Integer> BOUNDS = List.of(0, 8, Integer.MAX_VALUE);
    private static final int PRIVATE_SHARE = 10;
    private static final int MOST_SUMS = 200;

    private ProjectCurve() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        out.println(
                "| modules | private hosts | asked at most | outcome | whole diagnoses | name lookups | TLS handshakes"
                        + " | HTTP requests | time |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        for (int hosts : HOSTS) {
            for (int bound : BOUNDS) {
                for (int modules : SIZES) {
                    out.println(row(modules, hosts, bound));
                }
            }
        }
    }

    private static String row(int modules, int hosts, int bound) throws IOException {
        try (EmbeddedNetwork network = EmbeddedNetwork.start()) {
            ProjectDiagnostics project = project(network, modules, hosts).askAtMost(bound);
            ProjectReport report = project.run();
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %s | %s | %d | %d | %d | %d | %d ms |",
                    modules,
                    hosts,
                    bound == Integer.MAX_VALUE ? "all" : String.valueOf(bound),
                    report.outcome().id(),
                    report.reports().size(),
                    count(network, Access.Protocol.DNS),
                    count(network, Access.Protocol.TLS),
                    count(network, Access.Protocol.HTTP),
                    report.elapsed().toMillis());
        }
    }

    private static long count(EmbeddedNetwork network, Access.Protocol protocol) {
        return network.log().all().stream()
                .filter(access -> access.protocol() == protocol)
                .count();
    }

    private static ProjectDiagnostics project(EmbeddedNetwork network, int modules, int hosts) {
        List<String> paths = IntStream.range(0, modules)
                .mapToObj(index -> path(index, hosts))
                .toList();
        ModuleCatalogue open = catalogue(paths, path -> path.startsWith("github.com/"));
        // The embedded database holds few modules; only those diagnosed as a whole are looked up in it.
        ChecksumDatabase sumdb = ChecksumDatabase.of(
                "sum.curve.example",
                ModuleCatalogue.of(open.all().stream().limit(MOST_SUMS).toArray(PublishedModule[]::new)));
        network.serve("mods.curve.example", "203.0.113.100", ModuleProxy.of(open));
        network.serve("sum.curve.example", "203.0.113.101", sumdb);
        for (int host = 0; host < hosts; host++) {
            String name = "git" + host + ".curve.example";
            network.serve(
                    name,
                    "203.0.113." + (110 + host),
                    GitSite.of(name, catalogue(paths, path -> path.startsWith(name + "/"))));
        }
        FakeHost host = network.host()
                .variable("GOPROXY", "https://mods.curve.example,direct")
                .variable("GOSUMDB", sumdb.verifier())
                .variable("GOPRIVATE", "git*.curve.example")
                .file(
                        "/home/user/project/go.mod",
                        "module example.com/app\n\nrequire (\n"
                                + paths.stream()
                                        .map(path -> "\t" + path + " v1.0.0\n")
                                        .collect(Collectors.joining())
                                + ")\n");
        return Diagnostics.forProject(Path.of(".")).configured(settings -> settings.environment(host));
    }

    private static String path(int index, int hosts) {
        boolean open = hosts == 0 || index % PRIVATE_SHARE != 0;
        return open
                ? "github.com/curve/m" + index
                : "git" + (index / PRIVATE_SHARE % hosts) + ".curve.example/team/m" + index;
    }

    private static ModuleCatalogue catalogue(List<String> paths, Predicate<String> chosen) {
        return ModuleCatalogue.of(paths.stream()
                .filter(chosen)
                .map(path -> PublishedModule.of(path, "v1.0.0"))
                .toArray(PublishedModule[]::new));
    }
}
