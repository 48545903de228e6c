package dev.gomoddiag.oracle;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.PathMajor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Module paths, versions and patterns, which golang.org/x/mod knows better. */
final class ModuleSubject implements Subject {
    private static final Map<String, Function<List<String>, String>> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("check-path", a -> verdict(ModulePath.problem(a.get(0)), () -> "")),
            Map.entry("check-import-path", a -> verdict(ModulePath.packageProblem(a.get(0)), () -> "")),
            Map.entry("escape-path", a -> verdict(ModulePath.problem(a.get(0)), () -> ModulePath.escape(a.get(0)))),
            Map.entry("unescape-path", a -> unescaped(a.get(0))),
            Map.entry(
                    "escape-version",
                    a -> verdict(ModuleVersion.problem(a.get(0)), () -> ModuleVersion.escape(a.get(0)))),
            Map.entry("split-path-version", a -> split(a.get(0))),
            Map.entry("check-path-major", a -> verdict(new PathMajor("m", a.get(1)).problem(a.get(0)), () -> "")),
            Map.entry(
                    "match-prefix-patterns", a -> "=" + GlobList.parse(a.get(0)).matches(a.get(1))),
            Map.entry("compare", a -> "=" + Integer.signum(ModuleVersion.compare(a.get(0), a.get(1)))),
            Map.entry("is-valid", a -> "=" + ModuleVersion.isSemver(a.get(0))),
            Map.entry("canonical", a -> "=" + ModuleVersion.canonical(a.get(0))),
            Map.entry("prerelease", a -> "=" + ModuleVersion.isPrerelease(a.get(0))),
            Map.entry("is-pseudo", a -> "=" + ModuleVersion.isPseudo(a.get(0)))));

    @Override
    public String program() {
        return "xmod";
    }

    @Override
    public List<String> operations() {
        return List.copyOf(ANSWERS.keySet());
    }

    @Override
    public Question random(String operation, RandomGenerator random) {
        ModuleTexts texts = new ModuleTexts(new Dice(random));
        return switch (operation) {
            case "unescape-path" -> Question.of(operation, texts.escapedPath());
            case "check-path-major" -> Question.of(operation, texts.version(), texts.pathMajor());
            case "match-prefix-patterns" -> texts.pattern(operation);
            case "compare" -> texts.twoVersions(operation);
            case "escape-version", "is-valid", "canonical", "prerelease", "is-pseudo" ->
                Question.of(operation, texts.version());
            default -> Question.of(operation, texts.path());
        };
    }

    @Override
    public String answer(Question question) {
        return ANSWERS.get(question.operation()).apply(question.arguments());
    }

    private static String verdict(Optional<String> problem, Supplier<String> value) {
        return problem.map(why -> "!" + why).orElseGet(() -> "=" + value.get());
    }

    private static String unescaped(String text) {
        try {
            return "=" + ModulePath.unescape(text);
        } catch (IllegalArgumentException e) {
            return "!";
        }
    }

    private static String split(String path) {
        return ModulePath.split(path)
                .map(split -> "=" + split.prefix() + " " + split.major())
                .orElse("!");
    }
}
