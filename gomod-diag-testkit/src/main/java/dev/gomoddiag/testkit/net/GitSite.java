package dev.gomoddiag.testkit.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * A host of git repositories over smart HTTP, protocols 0 and 2, with import pages for go.
 *
 * <p>As well-known hosts do, it asks for credentials also where there is no such repository.
 */
public final class GitSite implements WebContent {
    private static final Pattern REFS = Pattern.compile("/(.+?)(?:\\.git)?/info/refs");
    private static final Pattern PACK = Pattern.compile("/(.+?)(?:\\.git)?/git-upload-pack");
    private static final String V2 = "version=2";

    private final String host;
    private final GitRepositories open;
    private final Optional<Closed> closed;

    /** Repositories that take a login. */
    private record Closed(GitRepositories repositories, String user, String password) {}

    private GitSite(String host, GitRepositories open, Optional<Closed> closed) {
        this.host = Objects.requireNonNull(host, "host");
        this.open = open;
        this.closed = closed;
    }

    /** The modules of the catalogue whose path begins with the host, each the root of a repository. */
    public static GitSite of(String host, ModuleCatalogue modules) {
        return new GitSite(host, new GitRepositories(modules), Optional.empty());
    }

    /** More modules, whose repositories are given only to this user. */
    public GitSite withPrivate(ModuleCatalogue modules, String user, String password) {
        return new GitSite(host, open, Optional.of(new Closed(new GitRepositories(modules), user, password)));
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        Matcher refs = REFS.matcher(request.path());
        if (refs.matches()) {
            return request.query().contains("service=git-upload-pack")
                    ? repository(refs.group(1), request)
                            .map(found -> advertised(found, request))
                            .orElseGet(this::unauthorized)
                    : HttpAnswer.text(403, "only smart clients are served\n");
        }
        Matcher pack = PACK.matcher(request.path());
        if (pack.matches()) {
            return repository(pack.group(1), request)
                    .map(found -> packed(found, request))
                    .orElseGet(this::unauthorized);
        }
        return page(request);
    }

    private Optional<Repository> repository(String path, HttpRequest request) {
        String module = host + "/" + path;
        Optional<Repository> free = open.find(module);
        return free.isPresent()
                ? free
                : closed.filter(it -> request.hasBasic("authorization", it.user(), it.password()))
                        .flatMap(it -> it.repositories().find(module));
    }

    private HttpAnswer unauthorized() {
        return HttpAnswer.text(401, "authentication required\n")
                .header("WWW-Authenticate", "Basic realm=\"" + host + "\"");
    }

    private static HttpAnswer advertised(Repository repository, HttpRequest request) {
        return git("advertisement", out -> {
            UploadPack upload = uploadPack(repository, request);
            PacketLineOut lines = new PacketLineOut(out);
            if (!speaksV2(request)) {
                lines.writeString("# service=git-upload-pack\n");
                lines.end();
            }
            upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
        });
    }

    private static HttpAnswer packed(Repository repository, HttpRequest request) {
        return git(
                "result",
                out -> uploadPack(repository, request).upload(new ByteArrayInputStream(request.body()), out, null));
    }

    private static UploadPack uploadPack(Repository repository, HttpRequest request) {
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        upload.setExtraParameters(speaksV2(request) ? List.of(V2) : List.of());
        return upload;
    }

    private static boolean speaksV2(HttpRequest request) {
        return request.header("git-protocol").orElse("").contains(V2);
    }

    /** Writes the body of an answer. */
    @FunctionalInterface
    private interface Body {
        void writeTo(ByteArrayOutputStream out) throws IOException;
    }

    private static HttpAnswer git(String kind, Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.writeTo(out);
        } catch (IOException e) {
            return HttpAnswer.text(500, "git: " + e.getMessage() + "\n");
        }
        return HttpAnswer.of(200, "application/x-git-upload-pack-" + kind, out.toByteArray())
                .header("Cache-Control", "no-cache");
    }

    /** The import page of a module and all its packages, and a plain page for the rest. */
    private HttpAnswer page(HttpRequest request) {
        String path = request.path().substring(1);
        for (String root = path; !root.isEmpty(); root = parent(root)) {
            String module = host + "/" + root;
            if (open.has(module)
                    || closed.map(it -> it.repositories().has(module)).orElse(false)) {
                return ImportPages.page(module, "git", "https://" + module + ".git");
            }
        }
        return path.isEmpty()
                ? HttpAnswer.html(200, "<!DOCTYPE html><html><head><title>" + host + "</title></head></html>\n")
                : HttpAnswer.html(404, "<!DOCTYPE html><html><head><title>Not found</title></head></html>\n");
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
