package dev.gomoddiag.plan;

import java.util.Set;

/** Which labels may stand in a name with characters that are written from right to left (RFC 5893, section 2). */
final class BidiRule {
    private static final Set<Byte> RIGHT = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_ARABIC_NUMBER);
    private static final Set<Byte> NEUTRAL = Set.of(
            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
            Character.DIRECTIONALITY_OTHER_NEUTRALS,
            Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
            Character.DIRECTIONALITY_NONSPACING_MARK);

    private BidiRule() {}

    static boolean concerns(String name) {
        return name.codePoints().anyMatch(c -> RIGHT.contains(Character.getDirectionality(c)));
    }

    static boolean allows(String label) {
        int[] points = label.codePoints().toArray();
        if (points.length == 0) {
            return true;
        }
        byte first = Character.getDirectionality(points[0]);
        boolean right = RIGHT.contains(first) && first != Character.DIRECTIONALITY_ARABIC_NUMBER;
        boolean left = first == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        int end = points.length - 1;
        while (end > 0 && Character.getDirectionality(points[end]) == Character.DIRECTIONALITY_NONSPACING_MARK) {
            end--;
        }
        byte last = Character.getDirectionality(points[end]);
        boolean endsWell = last == Character.DIRECTIONALITY_EUROPEAN_NUMBER
                || (right ? RIGHT.contains(last) : last == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return (right || left)
                && endsWell
                && label.codePoints().allMatch(c -> isIn(right, Character.getDirectionality(c)))
                && !(right
                        && has(label, Character.DIRECTIONALITY_EUROPEAN_NUMBER)
                        && has(label, Character.DIRECTIONALITY_ARABIC_NUMBER));
    }

    private static boolean isIn(boolean right, byte direction) {
        return NEUTRAL.contains(direction)
                || (right ? RIGHT.contains(direction) : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    private static boolean has(String label, byte direction) {
        return label.codePoints().anyMatch(c -> Character.getDirectionality(c) == direction);
    }
}
