package dev.gomoddiag.rules.git;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import java.util.Map;
import java.util.Optional;

/** Forges that also speak ssh on port 443 (docs.github.com, docs.gitlab.com). */
final class SshDetour {
    private static final Wording WORDING = new Wording(SshDetour.class);
    private static final Map<String, String> ON_443 = Map.of(
            "github.com", "ssh.github.com",
            "gitlab.com", "altssh.gitlab.com",
            "bitbucket.org", "altssh.bitbucket.org");

    private SshDetour() {}

    static Optional<Fix> of(String host) {
        return Optional.ofNullable(ON_443.get(host)).map(other -> {
            String key = "url.ssh://git@" + other + ":443/.insteadOf";
            return Fix.of(
                            "use-ssh-over-443",
                            WORDING.text("use-443", host, other),
                            new Action.GitConfig(key, "ssh://git@" + host + "/"))
                    .undoneBy(new Action.UnsetGitConfig(key));
        });
    }
}
