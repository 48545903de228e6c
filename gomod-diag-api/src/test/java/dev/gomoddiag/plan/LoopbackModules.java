package dev.gomoddiag.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Module proxies that misbehave as the first element of their path says, and a client for them. */
final class LoopbackModules {
    private static final String ESCAPED = "example.com/%21acme/m";
    private static final String MODULE = "example.com/Acme/m";
    private static final String PSEUDO = "v1.1.1-0.20240102030405-abcdefabcdef";

    private LoopbackModules() {}

    record Reply(int status, byte[] body) {
        static Reply of(int status, String text) {
            return new Reply(status, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Reply reply(String path) {
        int end = path.indexOf('/', 1);
        String mode = path.substring(1, end);
        String rest = path.substring(end + 1);
        if (mode.matches("[45]..")) {
            return Reply.of(Integer.parseInt(mode), "no\n");
        }
        if (rest.startsWith("sumdb/")) {
            boolean supported = mode.equals("sumdb") && rest.endsWith("/supported");
            return Reply.of(supported ? 200 : mode.equals("sumdb") ? 404 : 500, "no\n");
        }
        if (!rest.startsWith(ESCAPED + "/@")) {
            return Reply.of(404, "no\n");
        }
        return file(mode, rest.substring(ESCAPED.length() + 2));
    }

    private static Reply file(String mode, String file) {
        boolean empty = mode.equals("empty") || mode.equals("gone");
        if (file.equals("v/list")) {
            return Reply.of(200, empty ? "" : "v1.0.0\nv1.1.0\nv1.2.0-rc.1\n" + PSEUDO + "\n");
        }
        if (file.equals("latest")) {
            return mode.equals("empty") ? info(PSEUDO) : Reply.of(404, "no\n");
        }
        if (file.endsWith(".zip") && mode.startsWith("nozip")) {
            return Reply.of(mode.equals("nozip") ? 404 : 500, "no\n");
        }
        String version = file.substring(2, file.lastIndexOf('.'));
        if (version.equals("main")) {
            return info(PSEUDO);
        }
        if (!List.of("v1.0.0", "v1.1.0", PSEUDO).contains(version)) {
            return Reply.of(404, "no\n");
        }
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".info" -> info(version);
            case ".mod" -> Reply.of(200, "module " + MODULE + "\n");
            default -> new Reply(200, zip(version));
        };
    }

    private static Reply info(String version) {
        return Reply.of(200, "{\"Version\":\"" + version + "\",\"Time\":\"2024-01-02T03:04:05Z\"}");
    }

    private static byte[] zip(String version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String root = MODULE + "@" + version + "/";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(root + "go.mod"));
            zip.write(("module " + MODULE + "\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(root + "m.go"));
            zip.write("package m\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(root + "pkg/pkg.go"));
            zip.write("package pkg\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Asks over HTTP and reads versions out of lists and of JSON. */
    static final class Client implements Endpoint {
        @Override
        public List<Answer> ask(List<FetchStep> steps) {
            List<Answer> answers = new ArrayList<>();
            for (FetchStep step : steps) {
                answers.add(ask((FetchStep.HttpStep) step));
            }
            return answers;
        }

        private Answer ask(FetchStep.HttpStep step) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) URI.create(step.url().raw()).toURL().openConnection();
                int status = connection.getResponseCode();
                if (status != 200) {
                    return Answer.status(status, "status " + status);
                }
                try (InputStream body = connection.getInputStream()) {
                    return Answer.served(
                            payload(step.operation(), new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                }
            } catch (ConnectException refused) {
                return Answer.failed("connection refused");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Payload payload(Operation operation, String body) {
            return switch (operation) {
                case LIST -> new Payload.Versions(body.lines().toList());
                case INFO, LATEST ->
                    new Payload.Versions(List.of(body.replaceAll(".*\"Version\":\"([^\"]*)\".*", "$1")));
                default -> new Payload.None();
            };
        }
    }
}
