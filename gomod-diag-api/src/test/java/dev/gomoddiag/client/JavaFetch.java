package dev.gomoddiag.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Java program that fetches a URL; its exit status is 0 where that worked. */
final class JavaFetch {
    private JavaFetch() {}

    public static void main(String[] arguments) throws IOException {
        URLConnection connection = URI.create(arguments[0]).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(5_000);
        Files.write(Path.of("/dev/null"), connection.getInputStream().readAllBytes());
    }
}
