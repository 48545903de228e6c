package dev.gomoddiag.examples.doctor;

/** The user asked for something that cannot be done; the message says what was seen and what to write instead. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
