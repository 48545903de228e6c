package dev.gomoddiag.testkit.net;

/** How a server that agrees to HTTP/2 breaks it (RFC 9113). */
public enum Http2Trouble {
    /** Resets the stream of every request with INTERNAL_ERROR. */
    STREAM_ERROR,
    /** Sends GOAWAY with ENHANCE_YOUR_CALM at the first request, and closes. */
    GOAWAY,
    /** Resets the stream in the middle of the body. */
    BODY_CUT,
    /** Answers in the words of HTTP/1.1. */
    OLD_WORDS,
    /** Answers no request. */
    SILENCE
}
