package dev.gomoddiag.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The real go command on a client. */
final class Go {
    private static final List<String> VERIFYING =
            List.of("GOSUMDB", "GONOSUMDB", "GOPRIVATE", "GOINSECURE", "GOFLAGS", "GOVCS");
    private static final Duration QUICK = Duration.ofSeconds(10);

    private final Client client;

    Go(Client client) {
        this.client = client;
    }

    /**
     * One run of {@code go get}.
     *
     * @param sums the lines of go.sum afterwards
     */
    record Run(Shell.Outcome outcome, List<String> sums) {
        boolean succeeded() {
            return outcome.succeeded();
        }

        long millis() {
            return outcome.elapsed().toMillis();
        }
    }

    Run get(String query, Duration limit) throws IOException, InterruptedException {
        return get(query, limit, Map.of());
    }

    Run get(String query, Duration limit, Map<String, String> variables) throws IOException, InterruptedException {
        Shell.Outcome outcome = client.run(limit, variables, List.of("go", "get", query));
        return new Run(
                outcome, client.files().read("project/go.sum").lines().sorted().toList());
    }

    /** The effective values of the settings by which go verifies what it fetches; empty where go cannot tell. */
    Map<String, String> verification() throws IOException, InterruptedException {
        Shell.Outcome outcome = client.run(QUICK, List.of("go", "env", "-json"));
        Map<String, String> settings = new TreeMap<>();
        if (outcome.succeeded()) {
            JsonObject all = JsonParser.parseString(outcome.stdout()).getAsJsonObject();
            VERIFYING.forEach(
                    name -> settings.put(name, all.has(name) ? all.get(name).getAsString() : ""));
        }
        return settings;
    }
}
