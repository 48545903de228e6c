package dev.gomoddiag.rules.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds many literals in one pass (Aho and Corasick, 1975). Letters match in either case: the caller verifies.
 *
 * <p>States are offsets into one table. Quiet states come first, then the states at which a loud literal or a line ends, so
 * that a scan needs one comparison a character.
 */
final class Automaton {
    private static final int NEWLINE_CLASS = 1;
    /** NUL changes no state: text in UTF-16 that is read as UTF-8 is full of it. */
    private static final int NUL_CLASS = 2;

    private static final int CLASSES = 3;

    private final char[] classes;
    private final int[] next;
    private final int[][] literals;
    private final int stride;
    private final int loudFrom;
    private final int lineEnd;

    private Automaton(char[] classes, int[] next, int[][] literals, int stride, int loudFrom, int lineEnd) {
        this.classes = classes;
        this.next = next;
        this.literals = literals;
        this.stride = stride;
        this.loudFrom = loudFrom;
        this.lineEnd = lineEnd;
    }

    /** @param loud the indexes of the literals that {@link #isLoud} reports */
    static Automaton of(List<String> literals, BitSet loud) {
        return new Builder(literals).build(loud);
    }

    int step(int state, char c) {
        return next[state + classes[c]];
    }

    /**
     * Runs until a loud state.
     *
     * @return the index behind the last character read in the upper half, the state reached in the lower
     */
    long run(char[] text, int from, int to, int state) {
        char[] ofChar = classes;
        int[] table = next;
        int bound = loudFrom;
        int s = state;
        int i = from;
        while (i < to) {
            s = table[s + ofChar[text[i++]]];
            if (s >= bound) {
                break;
            }
        }
        return (long) i << 32 | s;
    }

    /** Whether a loud literal or a line ends in this state. */
    boolean isLoud(int state) {
        return state >= loudFrom;
    }

    boolean isLineEnd(int state) {
        return state == lineEnd;
    }

    /** The indexes of all literals that end in this state. */
    int[] literalsAt(int state) {
        return literals[state / stride];
    }

    private static final class Builder {
        private static final int[] NONE = {};

        private final List<String> literals;
        private final char[] classes = new char[Character.MAX_VALUE + 1];
        private final int[] child;
        private final int stride;
        private int[][] ends;
        private int states = 1;

        Builder(List<String> literals) {
            this.literals = literals;
            this.stride = classify();
            int capacity = 2 + literals.stream().mapToInt(String::length).sum();
            this.child = new int[capacity * stride];
            this.ends = new int[capacity][];
            Arrays.fill(ends, NONE);
        }

        private int classify() {
            int count = CLASSES;
            classes['\n'] = NEWLINE_CLASS;
            classes['\0'] = NUL_CLASS;
            for (String literal : literals) {
                for (int i = 0; i < literal.length(); i++) {
                    char lower = Character.toLowerCase(literal.charAt(i));
                    if (classes[lower] == 0) {
                        classes[lower] = (char) count++;
                        classes[Character.toUpperCase(lower)] = classes[lower];
                    }
                }
            }
            return count;
        }

        Automaton build(BitSet loud) {
            for (int i = 0; i < literals.size(); i++) {
                insert(literals.get(i), i);
            }
            link();
            return compile(loud);
        }

        private void insert(String literal, int index) {
            int state = 0;
            for (int i = 0; i < literal.length(); i++) {
                int edge = state * stride + classes[literal.charAt(i)];
                if (child[edge] == 0) {
                    child[edge] = states++;
                }
                state = child[edge];
            }
            ends[state] = append(ends[state], new int[] {index});
        }

        /** Replaces missing edges by those of the longest proper suffix, breadth first. */
        private void link() {
            int[] suffix = new int[states];
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            queue.add(0);
            while (!queue.isEmpty()) {
                int state = queue.remove();
                for (int c = CLASSES; c < stride; c++) {
                    int edge = state * stride + c;
                    int fallback = state == 0 ? 0 : child[suffix[state] * stride + c];
                    if (child[edge] == 0) {
                        child[edge] = fallback;
                    } else {
                        suffix[child[edge]] = fallback;
                        ends[child[edge]] = append(ends[child[edge]], ends[fallback]);
                        queue.add(child[edge]);
                    }
                }
            }
        }

        private Automaton compile(BitSet loud) {
            int[] order = new int[states];
            int quiet = 0;
            for (int s = 0; s < states; s++) {
                quiet += isLoud(s, loud) ? 0 : 1;
            }
            int nextQuiet = 0;
            int nextLoud = quiet;
            for (int s = 0; s < states; s++) {
                order[s] = isLoud(s, loud) ? nextLoud++ : nextQuiet++;
            }
            int[] table = new int[(states + 1) * stride];
            int[][] found = new int[states + 1][];
            for (int s = 0; s < states; s++) {
                found[order[s]] = ends[s];
                fill(table, order, s, order[s]);
            }
            found[states] = NONE;
            fill(table, order, 0, states);
            return new Automaton(classes, table, found, stride, quiet * stride, states * stride);
        }

        private void fill(int[] table, int[] order, int from, int to) {
            for (int c = 0; c < stride; c++) {
                int target = c == NEWLINE_CLASS ? states : order[child[from * stride + c]];
                table[to * stride + c] = target * stride;
            }
            table[to * stride + NUL_CLASS] = (to == states ? order[0] : to) * stride;
        }

        private boolean isLoud(int state, BitSet loud) {
            return Arrays.stream(ends[state]).anyMatch(loud::get);
        }

        private static int[] append(int[] a, int[] b) {
            if (b.length == 0) {
                return a;
            }
            int[] both = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, both, a.length, b.length);
            return both;
        }
    }
}
