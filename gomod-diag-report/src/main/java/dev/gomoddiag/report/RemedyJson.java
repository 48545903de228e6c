package dev.gomoddiag.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Safety;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.text.Redaction;
import java.util.List;
import java.util.Locale;

/** A remedy, its actions and its verification. */
final class RemedyJson {
    private RemedyJson() {}

    static JsonObject of(Proposal proposal, Locale locale) {
        Remedy remedy = proposal.remedy();
        JsonObject json = new JsonObject();
        json.addProperty("id", remedy.id());
        json.addProperty("title", remedy.title().in(locale));
        json.addProperty("risk", remedy.risk().id());
        json.addProperty("weakensVerification", remedy.safety() == Safety.WEAKENS_VERIFICATION);
        json.add("actions", ReportJson.array(remedy.actions(), action -> action(action, locale)));
        json.add("undo", ReportJson.array(remedy.undo(), action -> action(action, locale)));
        json.add("verification", verification(proposal.verification(), locale));
        return json;
    }

    static JsonObject action(Action action, Locale locale) {
        if (action instanceof Action.GoEnv go) {
            return object("go-env", "name", go.name(), "value", Redaction.of(go.value()));
        }
        if (action instanceof Action.UnsetGoEnv unset) {
            return object("unset-go-env", "name", unset.name());
        }
        if (action instanceof Action.Env env) {
            return object("env", "name", env.name(), "value", Redaction.of(env.value()));
        }
        if (action instanceof Action.UnsetEnv unset) {
            return object("unset-env", "name", unset.name());
        }
        if (action instanceof Action.GitConfig git) {
            JsonObject json = object("git-config", "key", git.key(), "value", Redaction.of(git.value()));
            git.file().ifPresent(file -> json.addProperty("file", file));
            return json;
        }
        if (action instanceof Action.UnsetGitConfig unset) {
            JsonObject json = object("unset-git-config", "key", unset.key());
            unset.file().ifPresent(file -> json.addProperty("file", file));
            return json;
        }
        if (action instanceof Action.Query query) {
            return argv(List.of("go", "get", query.query().toString()));
        }
        if (action instanceof Action.Command command) {
            return argv(command.argv());
        }
        if (action instanceof Action.EditFile edit) {
            JsonObject json = object("edit-file", "path", edit.path());
            json.add("remove", strings(edit.remove()));
            json.add("add", strings(edit.add()));
            return json;
        }
        if (action instanceof Action.ImportCertificate certificate) {
            return object(
                    "import-certificate",
                    "subject",
                    certificate.subject(),
                    "sha256",
                    certificate.sha256(),
                    "pem",
                    certificate.pem());
        }
        if (action instanceof Action.RemoveCertificate certificate) {
            return object("remove-certificate", "subject", certificate.subject(), "sha256", certificate.sha256());
        }
        if (action instanceof Action.Ask ask) {
            return object(
                    "ask", "whom", ask.whom().in(locale), "what", ask.what().in(locale));
        }
        return object("wait", "until", ((Action.Wait) action).until().in(locale));
    }

    private static JsonObject verification(Verification verification, Locale locale) {
        if (verification instanceof Verification.Confirmed confirmed) {
            JsonObject json = verdict("confirmed", confirmed.detail().in(locale));
            json.addProperty("elapsedMillis", confirmed.elapsed().toMillis());
            return json;
        }
        if (verification instanceof Verification.Refuted refuted) {
            JsonObject json = verdict("refuted", refuted.failure().in(locale));
            json.addProperty("elapsedMillis", refuted.elapsed().toMillis());
            return json;
        }
        return verdict(
                "not-tried", ((Verification.NotTried) verification).reason().in(locale));
    }

    private static JsonObject verdict(String status, String detail) {
        JsonObject json = new JsonObject();
        json.addProperty("status", status);
        json.addProperty("detail", detail);
        return json;
    }

    private static JsonObject object(String kind, String... namesAndValues) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.addProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return json;
    }

    private static JsonObject argv(List<String> argv) {
        JsonObject json = object("command");
        json.add("argv", strings(argv));
        return json;
    }

    private static JsonArray strings(List<String> strings) {
        JsonArray array = new JsonArray();
        strings.forEach(string -> array.add(Redaction.of(string)));
        return array;
    }
}
