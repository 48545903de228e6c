package dev.gomoddiag.modfile;

import java.util.List;

/** A go.mod or go.sum file that go refuses. */
public final class MalformedFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    MalformedFileException(String file, List<Problem> problems) {
        super(sentence(file, problems));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the lines; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    private static String sentence(String file, List<Problem> problems) {
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return file + " is malformed at " + problems.get(0) + more + ": correct that line";
    }
}
