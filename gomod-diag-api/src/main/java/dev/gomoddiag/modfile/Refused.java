package dev.gomoddiag.modfile;

/** Ends the reading of one line of go.mod, with go's words. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String words) {
        super(words, null, false, false);
    }

    static void unless(boolean fits, String words) {
        if (!fits) {
            throw new Refused(words);
        }
    }
}
