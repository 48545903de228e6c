package dev.gomoddiag.rules.git;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.text.Text;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code url.BASE.insteadOf} that sent git elsewhere.
 *
 * @param setting with the key as git prints it, and the file and line it stands in
 */
record Rewrites(Setting setting) {
    private static final String SUFFIX = ".insteadof";
    /** As people write {@code git@host:path}, or mean to. */
    private static final Pattern SSH_USER = Pattern.compile("[a-z]{1,16}@[^:@]");

    /** The longest prefix of the URL that go asked for; empty when git asks just that. */
    static Optional<Rewrites> of(Obstacle obstacle) {
        if (!(obstacle.step() instanceof FetchStep.GitStep git) || git.asked().equals(git.remote())) {
            return Optional.empty();
        }
        RequestUrl asked = git.asked();
        return obstacle.evidence().settings().git().entries().stream()
                .filter(entry -> entry.name().startsWith("url."))
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(SUFFIX))
                .filter(entry -> asked.raw().startsWith(entry.raw()))
                .max(Comparator.comparingInt(entry -> entry.raw().length()))
                .map(Rewrites::new);
    }

    String where() {
        return setting.source().describe();
    }

    Fix removal(Obstacle obstacle, Text title) {
        // a base with credentials is part of the key, and never repeated; no variable is named by it
        return secret() && setting.source().kind() == SettingSource.Kind.GIT_CONFIG
                ? Others.doYourself("unset-url-rewrite", title)
                : GitRemoval.of(obstacle, "unset-url-rewrite", title, setting);
    }

    // "git@" says nothing to anybody, and without a scheme git never takes a login from what is written
    private boolean secret() {
        RequestUrl url = RequestUrl.of(base());
        boolean shown =
                url.shown().equals(url.raw()) || SSH_USER.matcher(base()).lookingAt();
        return url.hasUserinfo() && !shown;
    }

    private String base() {
        return setting.name().substring("url.".length(), setting.name().length() - SUFFIX.length());
    }
}
