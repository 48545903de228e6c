package dev.gomoddiag.commands;

import dev.gomoddiag.plan.Overrides;
import dev.gomoddiag.plan.Workspace;
import dev.gomoddiag.toolchain.ToolchainLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The workspace of a {@link CommandCase}, where words of the state are {@code work:1.18} for a go.work with that go line
 * beside the go.mod, {@code work:} for one without, {@code use:one} for a directory that it uses, {@code
 * workreplace:a>b@v1.0.0} and {@code worksum:a@v1.0.0:mod} for what it replaces and its sums, {@code one/go:1.18} and
 * other words after {@code one/} for the go.mod and go.sum there, {@code in:one} for the directory where go runs, {@code
 * GOWORK=off} and {@code GOWORK=HOME/else/go.work} for another place of the go.work.
 */
record WorkCase(CommandCase asked) {

    private Stream<String> values(String kind) {
        return asked.state().stream()
                .filter(word -> word.startsWith(kind + ":"))
                .map(word -> word.substring(kind.length() + 1));
    }

    /** The modules in directories below the go.mod, by directory. */
    Map<String, CommandCase> members() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        asked.state().stream()
                .filter(word -> word.matches("[a-z]+/[a-z]+:.*"))
                .map(word -> word.split("/", 2))
                .forEach(word -> words.computeIfAbsent(word[0], name -> new ArrayList<>(List.of("member:" + name)))
                        .add(word[1]));
        Map<String, CommandCase> members = new LinkedHashMap<>();
        words.forEach((name, state) -> members.put(name, asked.with(state)));
        return members;
    }

    boolean isWritten() {
        return values("work").findAny().isPresent();
    }

    /** Where the go.work is, below the home. */
    String file() {
        String set = asked.variable("GOWORK");
        return set.startsWith("HOME/") ? set.substring("HOME/".length()) : "work/go.work";
    }

    /** The directory in which go runs, below that of the go.mod; "" for itself. */
    String directory() {
        return values("in").findFirst().orElse("");
    }

    /** The state with the go.mod that is nearest to where go runs. */
    CommandCase here() {
        return members().getOrDefault(directory(), asked);
    }

    private String place(String use) {
        return file().startsWith("work/") ? use.equals(".") ? "." : "./" + use : "../work/" + use;
    }

    /** The text of the go.work. */
    String goWork() {
        StringBuilder text = new StringBuilder();
        values("work")
                .filter(go -> !go.isEmpty())
                .forEach(go -> text.append("go ").append(go).append("\n\n"));
        values("use").forEach(use -> text.append("use ").append(place(use)).append('\n'));
        replaced().forEach(line -> text.append('\n').append(line.text()).append('\n'));
        return text.toString();
    }

    private List<MainLine> replaced() {
        return values("workreplace").map(word -> MainLine.of("replace:" + word)).toList();
    }

    /** Its go line, where it counts. */
    Optional<ToolchainLines> lines() {
        String shown = directory().isEmpty() ? "go.work" : "../go.work";
        return counts() ? Optional.of(ToolchainLines.read(shown, goWork())) : Optional.empty();
    }

    private boolean counts() {
        return isWritten() && !asked.variable("GOWORK").equals("off");
    }

    Optional<Workspace> workspace() {
        if (!counts()) {
            return Optional.empty();
        }
        Overrides overrides = MainLine.overrides(replaced());
        List<Workspace.Member> members = values("use")
                .map(use -> {
                    CommandCase member = members().getOrDefault(use, asked);
                    return new Workspace.Member(
                            shown(use), ShelfEndpoint.summary(member.goMod()), member.overrides(), member.sums());
                })
                .toList();
        return Optional.of(new Workspace(goLine(), members, overrides, asked.sums("worksum")));
    }

    // relative to where go runs
    private String shown(String use) {
        return directory().isEmpty() ? use : use.equals(directory()) ? "." : use.equals(".") ? ".." : "../" + use;
    }

    private String goLine() {
        return values("work").findFirst().orElse("");
    }
}
