package dev.gomoddiag.oracle;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws and damages texts. */
record Dice(RandomGenerator random) {

    String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** True once in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** The text, now and then with characters of the alphabet put in, put over or left out. */
    String damaged(String text, String alphabet) {
        StringBuilder out = new StringBuilder(text);
        for (int hits = once(3) ? 1 + random.nextInt(2) : 0; hits > 0; hits--) {
            int at = random.nextInt(out.length() + 1);
            int[] characters = alphabet.codePoints().toArray();
            String character = Character.toString(characters[random.nextInt(characters.length)]);
            switch (random.nextInt(4)) {
                case 0 -> out.setLength(at);
                case 1 -> out.replace(at, Math.min(at + 1, out.length()), "");
                case 2 -> out.replace(at, Math.min(at + 1, out.length()), character);
                default -> out.insert(at, character);
            }
        }
        return wellFormed(out.toString());
    }

    // half of a surrogate pair has no UTF-8 form
    private static String wellFormed(String text) {
        return text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
