package dev.gomoddiag.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModuleQueryTest {

    @Test
    void aQueryWithoutAVersionIsOneForTheLatest() {
        assertThat(ModuleQuery.parse("example.com/m")).isEqualTo(new ModuleQuery("example.com/m", "latest"));
        assertThat(ModuleQuery.parse("example.com/m@v1")).isEqualTo(new ModuleQuery("example.com/m", "v1"));
    }

    @Test
    void anArgumentWithoutAVersionNamesNone() {
        assertThat(ModuleQuery.argument("./..."))
                .isEqualTo(new ModuleQuery("./...", ""))
                .hasToString("./...");
        assertThat(ModuleQuery.argument("example.com/m@v1")).hasToString("example.com/m@v1");
        assertThat(ModuleQuery.argument("example.com/m@")).hasToString("example.com/m@");
        assertThat(ModuleQuery.argument("example.com/m").isVersioned()).isFalse();
    }

    @Test
    void anAtSignThatNothingFollowsIsNoQuery() {
        assertThatThrownBy(() -> ModuleQuery.parse("example.com/m@"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("version query is blank");
        assertThatThrownBy(() -> new ModuleQuery("example.com/m", "v1").at(" "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModuleQuery(" ", "v1")).isInstanceOf(IllegalArgumentException.class);
    }
}
