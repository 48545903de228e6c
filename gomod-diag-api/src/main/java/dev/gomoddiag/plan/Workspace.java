package dev.gomoddiag.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A go.work and what go reads in the modules that it uses ({@code loadModFile} of cmd/go/internal/modload/init.go).
 *
 * @param go the version of its go line; "" without one
 * @param members in the order of its use lines
 * @param replaced its replace lines
 * @param sums the go.work.sum beside it
 */
public record Workspace(String go, List<Member> members, Overrides replaced, KnownSums sums) {
    public Workspace {
        Objects.requireNonNull(go, "go");
        members = List.copyOf(members);
        Objects.requireNonNull(replaced, "replaced");
        Objects.requireNonNull(sums, "sums");
    }

    /**
     * A module that is used.
     *
     * @param directory its place as go prints it, which is relative to where go runs
     * @param overrides its own, with directories as seen from the go.work
     * @param sums the go.sum beside its go.mod
     */
    public record Member(String directory, ModFileSummary goMod, Overrides overrides, KnownSums sums) {
        public Member {
            Objects.requireNonNull(directory, "directory");
            Objects.requireNonNull(goMod, "goMod");
            Objects.requireNonNull(overrides, "overrides");
            Objects.requireNonNull(sums, "sums");
        }

        Member with(LocalState fixed) {
            return new Member(directory, fixed.main().orElse(goMod), fixed.overrides(), sums);
        }
    }

    boolean holds(String path) {
        return members.stream().anyMatch(member -> member.goMod().module().equals(path));
    }

    /** Where a member has another go.mod. */
    Workspace updating(ModFileSummary goMod) {
        return of(members.stream()
                .map(member -> member.goMod().module().equals(goMod.module())
                        ? new Member(member.directory(), goMod, member.overrides(), member.sums())
                        : member)
                .toList());
    }

    Workspace of(List<Member> others) {
        return new Workspace(go, others, replaced, sums);
    }

    /** What all members and the go.work replace, the latter before the former, and what any member excludes. */
    Overrides overrides() {
        Map<ModuleAt, Substitute> substitutes = new HashMap<>();
        Set<ModuleAt> excluded = new HashSet<>();
        for (Member member : members) {
            member.overrides().replaced().forEach((module, by) -> {
                if (replaced.of(module).isEmpty()) {
                    substitutes.put(module, by);
                }
            });
            excluded.addAll(member.overrides().excluded());
        }
        substitutes.putAll(replaced.replaced());
        return new Overrides(substitutes, excluded);
    }

    /** What the members replace, whether the go.work does too or not. */
    Overrides listed() {
        Map<ModuleAt, Substitute> substitutes = new HashMap<>();
        members.forEach(member -> substitutes.putAll(member.overrides().replaced()));
        return new Overrides(substitutes, Set.of());
    }

    /** The go.work.sum and each go.sum; a line of any of them vouches. */
    List<KnownSums> allSums() {
        return Stream.concat(Stream.of(sums), members.stream().map(Member::sums))
                .toList();
    }

    /** Why go cannot work with its replace lines, in go's words ({@code makeMainModules} of the same file). */
    Optional<String> problem() {
        return replacedMember().or(this::conflict);
    }

    /** The same of modules that are used twice. */
    Optional<String> repeated() {
        Set<String> paths = new HashSet<>();
        return members.stream()
                .map(member -> member.goMod().module())
                .filter(path -> !paths.add(path))
                .findFirst()
                .map(path -> "module " + path + " appears multiple times in workspace");
    }

    private Optional<String> replacedMember() {
        return members.stream()
                .map(member -> member.goMod().module())
                .filter(replaced::replacesAll)
                .findFirst()
                .map(path -> "workspace module " + path + " is replaced at all versions in the go.work file.");
    }

    // a path of which go.work replaces any version is left to it
    private Optional<String> conflict() {
        Set<String> settled =
                replaced.replaced().keySet().stream().map(ModuleAt::path).collect(Collectors.toSet());
        Map<ModuleAt, Substitute> before = new HashMap<>();
        for (Member member : members) {
            for (Map.Entry<ModuleAt, Substitute> line :
                    member.overrides().replaced().entrySet()) {
                ModuleAt module = line.getKey();
                Substitute former = settled.contains(module.path()) ? null : before.put(module, line.getValue());
                if (former != null && !former.equals(line.getValue())) {
                    String name = module.version().isEmpty() ? module.path() : module.toString();
                    return Optional.of("conflicting replacements for " + name + ":");
                }
            }
        }
        return Optional.empty();
    }
}
