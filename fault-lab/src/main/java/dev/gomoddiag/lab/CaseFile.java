package dev.gomoddiag.lab;

import dev.gomoddiag.lab.fault.Fault;
import dev.gomoddiag.lab.fault.Faults;
import dev.gomoddiag.lab.fault.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the cases of a folder; a file holds a list of cases, and its name is their category. */
final class CaseFile {
    private static final String DEFAULT_MODULE = "${module}@${version}";
    private static final List<String> WEAKENING = List.of(
            "GOSUMDB=off",
            "GOPRIVATE=*",
            "StrictHostKeyChecking",
            "GONOSUMDB",
            "GONOSUMCHECK",
            "GOINSECURE",
            "GIT_SSL_NO_VERIFY",
            "http.sslVerify",
            "sslVerify=false",
            "sslverify=false",
            "GOFLAGS=-insecure");

    private CaseFile() {}

    static List<Case> readAll(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                for (Case one : read(file)) {
                    if (!ids.add(one.id())) {
                        throw new IllegalArgumentException(file + ": the id " + one.id() + " is taken: choose another");
                    }
                    cases.add(one);
                }
            }
        }
        return cases;
    }

    static List<Case> read(Path file) throws IOException {
        String category = file.getFileName().toString().replace(".yaml", "");
        try (InputStream in = Files.newInputStream(file)) {
            Object document =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromInputStream(in);
            return Fields.list(document, file.toString()).stream()
                    .map(entry -> of(Fields.of(entry, file.toString()), category))
                    .toList();
        }
    }

    private static Case of(Fields fields, String category) {
        String id = fields.text("id");
        Fields whole = fields.within(id);
        String module = whole.text("module", DEFAULT_MODULE);
        Case one = new Case(
                id,
                whole.text("title"),
                category,
                whole.texts("tags"),
                minor(whole.text("since", "go1.0"), id),
                module,
                whole.text("asked", module),
                faults(whole, "given"),
                faults(whole, "inject"),
                truth(whole.inner("truth", Map.of("cause", "none"))),
                whole.texts("confusable"),
                repair(whole.inner("remedies", Map.of())));
        whole.mustBeRead();
        return one;
    }

    private static int minor(String version, String id) {
        if (!version.matches("go1\\.\\d+")) {
            throw new IllegalArgumentException(id + ": since is \"" + version + "\": write it as go1.24");
        }
        return Integer.parseInt(version.substring("go1.".length()));
    }

    private static List<Fault> faults(Fields fields, String name) {
        return fields.inners(name).stream().map(Faults::of).toList();
    }

    private static Case.Truth truth(Fields fields) {
        Case.Truth truth = new Case.Truth(fields.text("cause"), fields.text("locus", ""), fields.texts("also"));
        fields.mustBeRead();
        return truth;
    }

    private static Case.Repair repair(Fields fields) {
        String text = fields.text("local", "true");
        Optional<Boolean> local = text.equals("any") ? Optional.empty() : Optional.of(text.equals("true"));
        List<String> forbidden = Stream.concat(WEAKENING.stream(), fields.texts("forbidden").stream())
                .filter(name -> !fields.texts("allowed").contains(name))
                .toList();
        Case.Repair repair = new Case.Repair(local, fields.texts("acceptable"), forbidden);
        fields.mustBeRead();
        return repair;
    }
}
