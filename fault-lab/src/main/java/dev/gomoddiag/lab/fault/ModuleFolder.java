package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.HttpRequest;
import dev.gomoddiag.testkit.net.ModuleProxy;
import java.util.List;
import java.util.Map;

/** A folder of the client holds the drawn module as a module proxy serves it, for {@code GOPROXY=file://}. */
record ModuleFolder(String path) implements Fault {
    static Fault of(Fields fields) {
        return new ModuleFolder(fields.text("path"));
    }

    @Override
    public void inject(Stage stage) {
        ModuleProxy proxy = ModuleProxy.of(stage.world().modules().open());
        String module = stage.draw().fill("/${module}/@v/");
        String version = stage.draw().fill("${version}");
        for (String file : List.of("list", version + ".info", version + ".mod", version + ".zip")) {
            HttpRequest request = new HttpRequest("GET", module + file, Map.of(), new byte[0]);
            stage.client()
                    .files()
                    .write(path + module + file, proxy.answer(request).body());
        }
    }
}
