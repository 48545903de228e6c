package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.util.List;

/** Somebody on the way answers questions over UDP for these names, whatever server is asked, before the server does. */
record DnsForgery(List<String> names, List<String> addresses) implements Fault {
    static Fault of(Fields fields) {
        return new DnsForgery(fields.texts("names"), fields.texts("addresses"));
    }

    @Override
    public void inject(Stage stage) {
        String[] literals = addresses.stream().map(stage.draw()::fill).toArray(String[]::new);
        for (String server : stage.world().nameServers()) {
            names.forEach(name -> stage.world()
                    .network()
                    .nameServer(server)
                    .forge(stage.draw().fill(name), literals));
        }
    }
}
