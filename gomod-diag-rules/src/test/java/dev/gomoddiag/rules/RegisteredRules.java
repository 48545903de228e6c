package dev.gomoddiag.rules;

import dev.gomoddiag.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules as ServiceLoader would find them, which this module itself may not ask. */
final class RegisteredRules {
    private RegisteredRules() {}

    static List<String> names() throws IOException {
        try (InputStream in = RegisteredRules.class.getResourceAsStream("/META-INF/services/dev.gomoddiag.rule.Rule")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static List<Rule> all() throws IOException, ReflectiveOperationException {
        List<Rule> rules = new ArrayList<>();
        for (String name : names()) {
            rules.add((Rule) Class.forName(name).getConstructor().newInstance());
        }
        return rules;
    }
}
