package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.HttpRequest;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.ModuleProxy;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Module proxies serve other content for the drawn module's version than its author published. */
record Tamper(List<String> hosts) implements Fault {
    static Fault of(Fields fields) {
        return new Tamper(fields.texts("hosts"));
    }

    @Override
    public void inject(Stage stage) {
        String module = stage.draw().fill("${module}");
        String version = stage.draw().fill("${version}");
        PublishedModule original = PublishedModule.of(module, version);
        TreeMap<String, String> files = new TreeMap<>(original.files());
        files.put("extra.go", "package extra\n");
        ModuleProxy liar =
                ModuleProxy.of(ModuleCatalogue.of(new PublishedModule(module, version, original.time(), files)));
        String path = "/" + module + "/@v/" + version + ".zip";
        hosts.forEach(host -> stage.world()
                .network()
                .site(stage.draw().fill(host))
                .answer(Pattern.quote(path), liar.answer(new HttpRequest("GET", path, Map.of(), new byte[0]))));
    }
}
