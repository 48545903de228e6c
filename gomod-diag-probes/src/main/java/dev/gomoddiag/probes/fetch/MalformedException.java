package dev.gomoddiag.probes.fetch;

/** An answer of a checksum database that is none; the message is Go's. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 4000;

    MalformedException(String message) {
        super(message);
    }

    /** Go's words with the text that they are about, whose length go does not bound. */
    static MalformedException of(String words, String label, String text) {
        String shown = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
        return new MalformedException(words + "\n" + label + ":\n" + shown);
    }
}
