package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probes.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Module proxies that are directories: {@code file:///path} ({@code getFile} of cmd/go/internal/web/http.go). */
final class FileTree {
    private FileTree() {}

    /** Reads a file as if it had been served: 200, 404 for a missing and 403 for an unreadable one, as go does. */
    static Reply.Answered read(HostEnvironment host, RequestUrl url) {
        FileContent content = host.read(path(host, url));
        if (content instanceof FileContent.Present present) {
            return answer(url, 200, "OK", present.bytes());
        }
        return content instanceof FileContent.Missing
                ? answer(url, 404, "no such file or directory", new byte[0])
                : answer(url, 403, "permission denied", new byte[0]);
    }

    private static Reply.Answered answer(RequestUrl url, int code, String line, byte[] body) {
        return new Reply.Answered(url, code, line, Map.of(), body, Optional.empty(), List.of(), Duration.ZERO);
    }

    /** The place of such a URL on this machine. */
    static String path(HostEnvironment host, RequestUrl url) {
        String path = url.path();
        // file:///C:/path
        boolean drive = host.os() == OperatingSystem.WINDOWS && path.length() > 2 && path.charAt(2) == ':';
        return drive ? path.substring(1) : path;
    }
}
