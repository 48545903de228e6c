package dev.gomoddiag.client;

/** A program that connects to the host of a URL. */
public enum Client {
    /** The go command itself: module proxies, the checksum database, {@code ?go-get=1}. */
    GO,
    /** git for http and https, which goes through libcurl. */
    GIT,
    /** The ssh that git starts. */
    SSH,
    /** curl, with which people check. */
    CURL,
    /** {@code java.net.URLConnection}: this library itself, build tools, IDEs. */
    JAVA
}
