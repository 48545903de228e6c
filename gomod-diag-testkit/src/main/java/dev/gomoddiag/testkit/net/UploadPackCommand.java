package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.UploadPack;

/** {@code git-upload-pack} over an SSH channel. */
final class UploadPackCommand extends AbstractCommandSupport {
    private static final Pattern FORM = Pattern.compile("git-upload-pack '/?(.+?)(?:\\.git)?'");
    private static final int FATAL = 128;

    private final String host;
    private final GitRepositories repositories;

    UploadPackCommand(String command, String host, GitRepositories repositories) {
        super(command, null);
        this.host = host;
        this.repositories = repositories;
    }

    @Override
    public void run() {
        Matcher form = FORM.matcher(getCommand());
        Optional<Repository> repository =
                form.matches() ? repositories.find(host + "/" + form.group(1)) : Optional.empty();
        try {
            if (repository.isEmpty()) {
                getErrorStream().write("ERROR: Repository not found.\n".getBytes(StandardCharsets.UTF_8));
                getErrorStream().flush();
                onExit(FATAL);
                return;
            }
            UploadPack upload = new UploadPack(repository.get());
            upload.setExtraParameters(List.of());
            upload.upload(getInputStream(), getOutputStream(), getErrorStream());
            onExit(0);
        } catch (IOException e) {
            onExit(FATAL, "the client went away");
        }
    }
}
