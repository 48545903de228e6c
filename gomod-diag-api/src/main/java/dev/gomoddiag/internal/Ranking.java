package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts diagnoses in order: what blocks before what degrades, then by confidence, then by how much it explains.
 *
 * <p>A diagnosis whose evidence is wholly explained by another one is put under that one. Two that explain each other
 * stay side by side.
 */
final class Ranking {
    private static final Comparator<Diagnosis> ORDER = Comparator.comparing(Diagnosis::severity)
            .thenComparing(Comparator.comparingDouble(Diagnosis::confidence).reversed())
            .thenComparing(Comparator.comparingInt((Diagnosis d) -> d.explains().size())
                    .reversed())
            .thenComparing(Diagnosis::cause)
            .thenComparing(diagnosis -> diagnosis.subject().toString());

    private Ranking() {}

    static List<Diagnosis> rank(List<Diagnosis> found) {
        List<Diagnosis> sorted = found.stream().distinct().sorted(ORDER).toList();
        Map<Diagnosis, List<Diagnosis>> under = new LinkedHashMap<>();
        sorted.forEach(diagnosis -> under.put(diagnosis, new ArrayList<>()));
        List<Diagnosis> roots = new ArrayList<>();
        for (Diagnosis diagnosis : sorted) {
            Diagnosis root = rootOf(diagnosis, sorted);
            if (root.equals(diagnosis)) {
                roots.add(diagnosis);
            } else {
                under.getOrDefault(root, roots).add(diagnosis);
            }
        }
        return roots.stream()
                .map(root -> root.withConsequences(under.getOrDefault(root, List.of())))
                .toList();
    }

    private static Diagnosis rootOf(Diagnosis diagnosis, List<Diagnosis> all) {
        Diagnosis root = diagnosis;
        Set<Diagnosis> passed = new HashSet<>(Set.of(diagnosis));
        boolean deeper = true;
        while (deeper) {
            deeper = false;
            for (Diagnosis other : all) {
                if (!passed.contains(other) && explains(other, root) && !explains(root, other)) {
                    passed.add(other);
                    root = other;
                    deeper = true;
                    break;
                }
            }
        }
        return root;
    }

    private static boolean explains(Diagnosis deep, Diagnosis shallow) {
        if (deep.severity() == Severity.NOTICE && shallow.severity() != Severity.NOTICE) {
            return false;
        }
        Set<Fact> explained = new HashSet<>(deep.explains());
        return explained.containsAll(shallow.evidence());
    }
}
