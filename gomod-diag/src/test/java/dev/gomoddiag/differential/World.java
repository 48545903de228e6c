package dev.gomoddiag.differential;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ModulePart;
import dev.gomoddiag.testkit.net.ChecksumDatabase;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.HttpRequest;
import dev.gomoddiag.testkit.net.ModuleProxy;
import dev.gomoddiag.testkit.net.PublishedModule;
import dev.gomoddiag.testkit.net.VanityHost;
import dev.gomoddiag.testkit.net.WebContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every host that a case may ask, when all is well; pure, so that the model and the real go can ask the same one. */
final class World {
    /** Where the forward proxy finds nobody. */
    static final String DOWN = "down.example";
    /** Whose certificate nobody knows. */
    static final String ROGUE = "rogue.example";
    /** A module proxy without TLS. */
    static final String PLAIN = "plain.example";
    /** Where connects are refused. */
    static final String REFUSED = "refused.example";
    /** A module proxy on disk: {@code file:///FILES}. */
    static final String FILES = "FILES";

    static final String FILES_HOST = "files.example";

    private static final Map<String, String> KINDS = kinds();

    private final History history;
    private final ChecksumDatabase sumdb;
    private final Map<String, WebContent> hosts = new LinkedHashMap<>();

    World(History history) {
        this.history = history;
        this.sumdb = ChecksumDatabase.of("sum.golang.org", history.modules());
        Goproxy mirror = new Goproxy(history, ModuleProxy.mirroring(history.modules(), sumdb));
        Goproxy plain = new Goproxy(history, ModuleProxy.of(history.modules()));
        hosts.put("p1.example", mirror);
        hosts.put("p2.example", mirror);
        hosts.put("p3.example", plain);
        hosts.put("proxy.golang.org", plain);
        hosts.put(FILES_HOST, plain);
        hosts.put(PLAIN, mirror);
        hosts.put(ROGUE, mirror);
        hosts.put("sum.golang.org", sumdb);
        hosts.put("sum.golang.google.cn", sumdb);
        hosts.put("sum.example", sumdb);
        hosts.put("github.com", request -> HttpAnswer.html(404, "<html><head></head></html>"));
        hosts.put("go.example.org", VanityHost.of("go.example.org/lib", "git", "https://github.com/Acme/lib"));
        hosts.put("mod.example.org", VanityHost.of("mod.example.org/m", "mod", "https://p1.example"));
        hosts.put(
                "dir.example.org",
                request -> HttpAnswer.html(
                        200,
                        "<html><head><meta name=\"go-import\" content=\"dir.example.org/lib git"
                                + " https://github.com/Acme/w sub\"></head></html>"));
        hosts.put("empty.example.org", request -> HttpAnswer.html(200, "<html><head></head><body></body></html>"));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(".*/supported", "supported");
        kinds.put(".*/tile/8/.*", "tile");
        kinds.put("(?:.*/)?lookup/.*", "lookup");
        kinds.put(".*/@v/list", "list");
        kinds.put(".*/@latest", "latest");
        kinds.put(".*/@v/.*\\.info", "info");
        kinds.put(".*/@v/.*\\.mod", "mod");
        kinds.put(".*/@v/.*\\.zip", "zip");
        return kinds;
    }

    Set<String> hosts() {
        return Set.copyOf(hosts.keySet());
    }

    History history() {
        return history;
    }

    /** GOSUMDB of the world's own database. */
    String verifier() {
        return sumdb.verifier();
    }

    /** A go.sum for every module version of this world. */
    String goSum(List<ModulePart> parts) {
        StringBuilder lines = new StringBuilder();
        for (PublishedModule module : history.modules().all()) {
            String at = module.path() + " " + module.version();
            if (parts.contains(ModulePart.ZIP)) {
                lines.append(at).append(' ').append(module.zipHash()).append('\n');
            }
            if (parts.contains(ModulePart.MOD)) {
                lines.append(at).append("/go.mod ").append(module.goModHash()).append('\n');
            }
        }
        return lines.toString();
    }

    /** What a host says under the behaviours of a case. */
    HttpAnswer answer(Case now, String host, HttpRequest request) {
        String kind = kind(request);
        Optional<Behaviour> behaviour = Optional.ofNullable(now.behaviours().get(host + "/" + kind))
                .or(() -> Optional.ofNullable(now.behaviours().get(host + "/*")));
        HttpAnswer answer = behaviour
                .map(Behaviour::answer)
                .or(() -> Optional.ofNullable(hosts.get(host)).map(content -> content.answer(request)))
                .orElseThrow(() -> new IllegalStateException("no host " + host + " in this world: serve it"));
        // net/http asks again when a connection that it used before ends without an answer
        boolean abrupt = now.behaviours().entrySet().stream()
                .anyMatch(other -> other.getKey().startsWith(host + "/")
                        && List.of(Behaviour.RESET, Behaviour.CLOSED).contains(other.getValue()));
        return abrupt ? answer.header("Connection", "close") : answer;
    }

    private static String kind(HttpRequest request) {
        return KINDS.entrySet().stream()
                .filter(kind -> request.path().matches(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("page");
    }

    /** A module proxy that knows branches and commits too. */
    private record Goproxy(History history, ModuleProxy proxy) implements WebContent {
        private static final Pattern INFO = Pattern.compile("/(.+)/@v/(.+)\\.info");
        private static final Pattern LIST = Pattern.compile("/(.+)/@v/list");

        @Override
        public HttpAnswer answer(HttpRequest request) {
            Matcher info = INFO.matcher(request.path());
            if (info.matches()) {
                String module = plain(info.group(1));
                return history.version(module, plain(info.group(2)))
                        .map(version -> proxy.answer(get("/" + info.group(1) + "/@v/" + escaped(version) + ".info")))
                        .orElseGet(() -> HttpAnswer.text(404, "not found: unknown revision\n"));
            }
            HttpAnswer answer = proxy.answer(request);
            return LIST.matcher(request.path()).matches() && answer.status() == 200 ? released(answer) : answer;
        }

        private static HttpAnswer released(HttpAnswer list) {
            String all = new String(list.body(), java.nio.charset.StandardCharsets.UTF_8);
            return HttpAnswer.text(
                    200,
                    all.lines()
                            .filter(line -> !line.matches(".*-[0-9a-f]{12}"))
                            .map(line -> line + "\n")
                            .collect(java.util.stream.Collectors.joining()));
        }
    }

    /** What a client asks the host of a URL for. */
    static String target(RequestUrl url) {
        return url.raw().substring(url.raw().indexOf(url.host()) + url.host().length());
    }

    static HttpRequest get(String target) {
        return new HttpRequest("GET", target, Map.of(), new byte[0]);
    }

    private static String plain(String escaped) {
        return Pattern.compile("!([a-z])")
                .matcher(escaped)
                .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static String escaped(String plain) {
        return Pattern.compile("[A-Z]")
                .matcher(plain)
                .replaceAll(found -> "!" + found.group().toLowerCase(java.util.Locale.ROOT));
    }
}
