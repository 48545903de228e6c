package dev.gomoddiag.rules.text;

import java.util.List;
import java.util.Random;

/** Texts made of messages: spliced, cut, repeated, with characters that matter to the grammar thrown in. */
final class Mutation {
    private static final String SALT = "\n\t\r\0\u001b[]{}()\"'\\:@!%/#>|;， \u2028\ud800\uffffé鉴0";

    private Mutation() {}

    static String of(List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String seed = seeds.get(random.nextInt(seeds.size()));
            int from = random.nextInt(4) == 0 ? random.nextInt(seed.length()) : 0;
            int to = random.nextInt(4) == 0 ? from + random.nextInt(seed.length() - from + 1) : seed.length();
            text.append(seed, from, to).append(random.nextInt(3) == 0 ? ' ' : '\n');
        }
        for (int i = random.nextInt(12); i > 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SALT.charAt(random.nextInt(SALT.length())));
                case 1 -> text.setCharAt(at, SALT.charAt(random.nextInt(SALT.length())));
                case 2 -> text.deleteCharAt(at);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
            }
        }
        return text.toString();
    }

    /** Words and punctuation of messages in any order. */
    static String ofWords(List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i >= 0; i--) {
            String seed = seeds.get(random.nextInt(seeds.size()));
            int from = random.nextInt(seed.length());
            int to = Math.min(seed.length(), from + 1 + random.nextInt(30));
            text.append(seed, from, to);
            if (random.nextInt(4) == 0) {
                text.append(SALT.charAt(random.nextInt(SALT.length())));
            }
        }
        return text.toString();
    }

    /** A mutated message between random characters, long runs among them. */
    static String inNoise(List<String> seeds, Random random) {
        StringBuilder text =
                new StringBuilder(noise(random)).append(of(seeds, random)).append(noise(random));
        int at = random.nextInt(text.length() + 1);
        return text.insert(at, SALT.substring(random.nextInt(SALT.length())).repeat(random.nextInt(20)))
                .toString();
    }

    private static String noise(Random random) {
        int length = random.nextInt(120);
        int range = random.nextBoolean() ? 0x80 : Character.MAX_VALUE + 1;
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) random.nextInt(range));
        }
        return noise.toString();
    }
}
