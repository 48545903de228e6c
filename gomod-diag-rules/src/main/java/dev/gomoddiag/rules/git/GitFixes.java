package dev.gomoddiag.rules.git;

import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What to do about a git server's answer. */
final class GitFixes {
    private static final Wording WORDING = new Wording(GitFixes.class);
    /** As ssh warns of it (OpenSSH, authfile.c, sshkey_perm_ok). */
    private static final Pattern TOO_OPEN =
            Pattern.compile("Permissions (0[0-7]{3}) for '(/[^']{1,4096})' are too open\\.");

    private GitFixes() {}

    static List<Remedy> of(Obstacle obstacle, GitFault fault) {
        String host = obstacle.target().host();
        String module = obstacle.evidence().query().path();
        return switch (fault) {
            case AUTH_REQUIRED ->
                withoutHeader(
                        obstacle,
                        Others.doYourself("add-git-credentials", WORDING.text("credentials", host, netrc(obstacle))),
                        Others.askOwnerOf(module, WORDING.text("access")));
            case AUTH_FAILED ->
                withoutHeader(
                        obstacle,
                        Others.doYourself("renew-git-credentials", WORDING.text("renew", host, netrc(obstacle))),
                        Others.askOwnerOf(module, WORDING.text("access")));
            case FORBIDDEN -> List.of(Others.askOwnerOf(module, WORDING.text("access")));
            case NOT_FOUND ->
                List.of(
                        Others.doYourself("check-spelling", WORDING.text("check-spelling", module)),
                        Others.askOwnerOf(module, WORDING.text("access")));
            case NOT_GIT ->
                List.of(
                        Others.doYourself("log-in-to-gateway", WORDING.text("log-in", host)),
                        Others.askOperatorOf(host, WORDING.text("answers-with-a-page")));
            case SERVER_ERROR -> List.of(Others.waitUntil(WORDING.text("recovered", host)));
            case KEY_REJECTED ->
                Stream.concat(
                                closed(obstacle),
                                Stream.of(
                                        Others.doYourself("offer-ssh-key", WORDING.text("offer-key", host)),
                                        Others.askOwnerOf(module, WORDING.text("access"))))
                        .toList();
            case HOST_KEY_UNKNOWN ->
                List.of(Others.doYourself("verify-host-key", WORDING.text("verify-host-key", host)));
            case HOST_KEY_CHANGED -> List.of(Others.askOperatorOf(host, WORDING.text("host-key-changed")));
        };
    }

    // ssh passes over a key that others may read, and names it
    private static Stream<Remedy> closed(Obstacle obstacle) {
        return obstacle
                .listing()
                .map(listing -> TOO_OPEN.matcher(listing.detail()))
                .filter(Matcher::find)
                .map(found -> Fix.of(
                                "close-ssh-key",
                                WORDING.text("close-key", found.group(2)),
                                new Action.Command(List.of("chmod", "600", found.group(2))))
                        .undoneBy(new Action.Command(List.of("chmod", found.group(1), found.group(2)))))
                .stream()
                .map(Remedy.class::cast);
    }

    // a configured header stands in the place of every other login
    private static List<Remedy> withoutHeader(Obstacle obstacle, Remedy... others) {
        Stream<Remedy> removal = ((FetchStep.GitStep) obstacle.step())
                        .remote()
                        .scheme()
                        .startsWith("http")
                ? obstacle
                        .evidence()
                        .settings()
                        .git()
                        .httpFor(((FetchStep.GitStep) obstacle.step()).remote().raw(), "extraHeader")
                        .stream()
                        .map(setting -> GitRemoval.of(
                                obstacle,
                                "unset-extra-header",
                                WORDING.text(
                                        "unset-header",
                                        setting.name(),
                                        setting.source().describe()),
                                setting))
                : Stream.empty();
        return Stream.concat(removal, Stream.of(others)).toList();
    }

    private static String netrc(Obstacle obstacle) {
        return obstacle.evidence().settings().netrc().path();
    }
}
