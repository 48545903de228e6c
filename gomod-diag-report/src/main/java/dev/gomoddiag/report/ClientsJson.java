package dev.gomoddiag.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gomoddiag.client.ClientMatrix;
import dev.gomoddiag.client.ClientRoute;
import dev.gomoddiag.client.Use;
import dev.gomoddiag.client.Way;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Locale;

/** What each client uses for each host, as JSON. */
final class ClientsJson {
    private final Locale locale;

    ClientsJson(Locale locale) {
        this.locale = locale;
    }

    JsonArray of(List<ClientMatrix> matrices) {
        return ReportJson.array(matrices, matrix -> {
            JsonObject json = new JsonObject();
            json.addProperty("url", matrix.url().shown());
            json.addProperty("disagree", matrix.disagrees());
            json.add("routes", ReportJson.array(matrix.routes(), this::route));
            return json;
        });
    }

    private JsonObject route(ClientRoute route) {
        JsonObject json = new JsonObject();
        json.addProperty("client", JsonValue.word(route.client()));
        json.addProperty("url", route.url().shown());
        way(route.way(), json);
        json.addProperty("resolution", JsonValue.word(route.resolution()));
        JsonObject trust = new JsonObject();
        trust.add("places", ReportJson.array(route.trust().places(), ClientsJson::use));
        route.trust().unverified().ifPresent(setting -> trust.add("unverified", use(setting)));
        json.add("trust", trust);
        json.add("credentials", ReportJson.array(route.credentials(), ClientsJson::use));
        return json;
    }

    private void way(Way way, JsonObject json) {
        json.addProperty("way", way.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (way instanceof Way.Proxied proxied) {
            ForwardProxy proxy = proxied.proxy();
            JsonObject named = new JsonObject();
            named.addProperty("scheme", JsonValue.word(proxy.scheme()));
            named.addProperty("host", proxy.host());
            named.addProperty("port", proxy.port());
            named.addProperty("setting", proxy.variable());
            json.add("proxy", named);
        } else if (way instanceof Way.Piped piped) {
            json.addProperty("by", piped.by().name());
            json.addProperty("command", piped.by().value());
        } else if (way instanceof Way.Direct direct) {
            reason(direct.reason(), json);
        } else if (way instanceof Way.Refused refused) {
            reason(refused.reason(), json);
        } else if (way instanceof Way.Unused unused) {
            reason(unused.reason(), json);
        }
    }

    private void reason(Text reason, JsonObject json) {
        json.addProperty("reason", reason.in(locale));
    }

    private static JsonObject use(Use use) {
        JsonObject json = new JsonObject();
        json.addProperty("text", use.text());
        json.addProperty("source", use.source().describe());
        return json;
    }
}
