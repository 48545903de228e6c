package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.MapHost;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitProtocolsTest {
    private static final List<String> NAMES = List.of("https", "http", "ssh", "git", "file");

    private static List<String> forbidden(String variable, String config) {
        MapHost host = MapHost.linux().file("/home/user/.gitconfig", config);
        GoSettings settings = GoSettings.read(variable == null ? host : host.with("GIT_ALLOW_PROTOCOL", variable));
        return NAMES.stream()
                .filter(name -> settings.gitProtocols().forbidding(name).isPresent())
                .toList();
    }

    @Test
    void allowsAllByDefault() {
        assertThat(forbidden(null, "")).isEmpty();
    }

    @Test
    void allowsWhatTheVariableListsAndNothingElseWhateverTheConfigSays() {
        assertThat(forbidden("https:ssh", "[protocol]\n\tallow = always\n")).containsExactly("http", "git", "file");
        assertThat(forbidden("", "")).isEqualTo(NAMES);
    }

    @Test
    void takesTheConfigOfTheProtocolBeforeThatOfAll() {
        assertThat(forbidden(null, "[protocol]\n\tallow = never\n[protocol \"https\"]\n\tallow = USER\n"))
                .containsExactly("http", "ssh", "git", "file");
        assertThat(forbidden(null, "[protocol \"ssh\"]\n\tallow = Never\n")).containsExactly("ssh");
    }

    @Test
    void countsAValueThatGitDoesNotKnowAsForbidding() {
        assertThat(forbidden(null, "[protocol \"http\"]\n\tallow = sometimes\n"))
                .containsExactly("http");
    }
}
