package dev.gomoddiag.rules.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a message with its variable parts, such as {@code lookup {host}: no such host}.
 *
 * <p>{@code {start}} in front asks for the beginning of the message, {@code {end}} behind for its end. A slot ends at the
 * first place where the literal behind it stands; nothing is tried twice.
 */
final class Template {
    private static final String START = "{start}";
    private static final String END = "{end}";
    private static final String CLOSING = ")\"'*`],}";
    private static final String ESCAPED = "\"\t\\<>&";
    private static final int ANCHOR_MAX = 20;
    static final int ANCHOR_MIN = 3;

    private final String source;
    private final boolean fold;
    private final boolean atStart;
    private final boolean atEnd;
    private final boolean mayBeEscaped;
    private final List<String> literals = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final int anchorIndex;
    private final int anchorOffset;
    private final String anchor;

    private Template(String source, boolean fold, String wanted) {
        this.source = source;
        this.fold = fold;
        this.atStart = source.startsWith(START);
        this.atEnd = source.endsWith(END);
        this.mayBeEscaped = mayBeEscaped(source);
        parse(source.substring(atStart ? START.length() : 0, source.length() - (atEnd ? END.length() : 0)));
        int index = 0;
        String best = "";
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            String piece = wanted.isEmpty() ? longestPiece(literal) : literal.contains(wanted) ? wanted : "";
            if (piece.length() > best.length()) {
                best = piece;
                index = i;
            }
        }
        this.anchorIndex = index;
        this.anchorOffset = literals.get(index).indexOf(best);
        this.anchor = best.substring(0, Math.min(best.length(), ANCHOR_MAX));
        if (anchor.length() < ANCHOR_MIN) {
            String why = wanted.isEmpty() ? " has no three literal characters in a row" : " does not hold " + wanted;
            throw new IllegalArgumentException("\"" + source + "\"" + why + ": choose other words to find it by");
        }
    }

    /**
     * @param fold whether letters match in either case
     * @param anchor the literal to find it by; "" for the longest
     * @throws IllegalArgumentException when a slot is unknown, two slots touch, or no literal is left to find it by
     */
    static Template of(String source, boolean fold, String anchor) {
        return new Template(source, fold, anchor);
    }

    /** The literal by which the automaton finds the template. */
    String anchor() {
        return anchor;
    }

    /** The match whose anchor starts here, if the rest fits as well. */
    Optional<Captures> match(String text, int anchorStart) {
        Optional<Captures> match = matchWithin(text, anchorStart);
        return atStart && match.isPresent() && !isStart(text, match.get().start()) ? Optional.empty() : match;
    }

    /** Whether it matches anywhere. */
    boolean isIn(String line) {
        for (int at = line.indexOf(anchor); at >= 0; at = line.indexOf(anchor, at + 1)) {
            if (match(line, at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #match}, where more may stand in front of the message. */
    Optional<Captures> matchWithin(String text, int anchorStart) {
        int from = anchorStart - anchorOffset;
        if (!stands(literals.get(anchorIndex), text, from)) {
            return Optional.empty();
        }
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        int end = matchRight(text, from + literals.get(anchorIndex).length(), values);
        int start = end < 0 ? -1 : matchLeft(text, from, values);
        if (start < 0 || atEnd && !isEnd(text, end)) {
            return Optional.empty();
        }
        return Optional.of(new Captures(start, end, values));
    }

    private int matchRight(String text, int from, Map<Slot, String> values) {
        int at = from;
        for (int i = anchorIndex; i < slots.size() && at >= 0; i++) {
            Slot slot = slots.get(i);
            String after = literals.get(i + 1);
            int end = after.isEmpty() ? runEnd(slot, text, at) : seek(slot, after, text, at);
            if (end <= at) {
                return -1;
            }
            keep(slot, text.substring(at, end), values);
            at = end + after.length();
        }
        return at;
    }

    private int matchLeft(String text, int from, Map<Slot, String> values) {
        int at = from;
        for (int i = anchorIndex - 1; i >= 0; i--) {
            Slot slot = slots.get(i);
            String before = literals.get(i);
            int start = before.isEmpty() ? runStart(slot, text, at) : seekBack(slot, before, text, at);
            if (start < 0 || start >= at) {
                return -1;
            }
            keep(slot, text.substring(start, at), values);
            at = start - before.length();
        }
        return at;
    }

    private int seek(Slot slot, String literal, String text, int from) {
        int limit = Math.min(text.length(), from + slot.limit());
        for (int at = from; at < limit; at++) {
            if (at > from && stands(literal, text, at)) {
                return at;
            }
            if (!slot.accepts(text.charAt(at))) {
                return -1;
            }
        }
        return limit == text.length() || !stands(literal, text, limit) ? -1 : limit;
    }

    /** Where the slot starts whose text ends before {@code from} and in front of which the literal stands. */
    private int seekBack(Slot slot, String literal, String text, int from) {
        int limit = Math.max(0, from - slot.limit());
        for (int at = from - 1; at >= limit && slot.accepts(text.charAt(at)); at--) {
            if (stands(literal, text, at - literal.length())) {
                return at;
            }
        }
        return -1;
    }

    private static int runEnd(Slot slot, String text, int from) {
        int limit = Math.min(text.length(), from + slot.limit());
        int at = from;
        while (at < limit && slot.accepts(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int runStart(Slot slot, String text, int from) {
        int limit = Math.max(0, from - slot.limit());
        int at = from;
        while (at > limit && slot.accepts(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static void keep(Slot slot, String value, Map<Slot, String> values) {
        if (slot.isKept()) {
            values.putIfAbsent(slot, slot.trim(value));
        }
    }

    private boolean stands(String literal, String text, int at) {
        return at >= 0 && text.regionMatches(fold, at, literal, 0, literal.length());
    }

    private static boolean isStart(String text, int at) {
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length()
                || CLOSING.indexOf(text.charAt(at)) >= 0
                || text.substring(at).isBlank();
    }

    private void parse(String body) {
        int at = 0;
        for (int open = body.indexOf('{'); open >= 0; open = body.indexOf('{', at)) {
            int close = body.indexOf('}', open);
            String name = body.substring(open + 1, close < 0 ? body.length() : close);
            Slot slot = Slot.named(name).orElse(null);
            if (slot == null) {
                throw new IllegalArgumentException(
                        "unknown slot {" + name + "} in \"" + source + "\": use one of " + Slot.labels());
            }
            if (open == at && !slots.isEmpty()) {
                throw new IllegalArgumentException("two slots touch in \"" + source + "\": put a literal between them");
            }
            literals.add(body.substring(at, open));
            slots.add(slot);
            at = close + 1;
        }
        literals.add(body.substring(at));
    }

    /** Quotes, tabs and angle brackets may be escaped in a log, so an anchor holds none. */
    private String longestPiece(String literal) {
        return mayBeEscaped ? longestWithout(literal) : literal;
    }

    private static boolean mayBeEscaped(String source) {
        for (int i = 0; i < ESCAPED.length(); i++) {
            if (source.indexOf(ESCAPED.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String longestWithout(String literal) {
        String best = "";
        int from = 0;
        for (int i = 0; i <= literal.length(); i++) {
            if (i == literal.length() || ESCAPED.indexOf(literal.charAt(i)) >= 0) {
                if (i - from > best.length()) {
                    best = literal.substring(from, i);
                }
                from = i + 1;
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return source;
    }
}
