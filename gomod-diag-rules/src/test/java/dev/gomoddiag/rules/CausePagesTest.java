package dev.gomoddiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.diagnosis.CauseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cause has its page in both languages. */
class CausePagesTest {
    private static final Path PAGES = Path.of("../docs/causes");
    private static final Pattern ALIKE = Pattern.compile("^- `([a-z.-]+)`", Pattern.MULTILINE);

    static List<CauseId> causes() {
        return Causes.all();
    }

    @Test
    void allCausesAreSeen() {
        assertThat(causes()).hasSizeGreaterThan(75).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("causes")
    void tellsWhatItIsHowWeKnowWhatLooksAlikeAndWhatHelps(CauseId cause) throws IOException {
        String english = Files.readString(PAGES.resolve(cause + ".md"));
        String chinese = Files.readString(PAGES.resolve("zh").resolve(cause + ".md"));

        assertThat(english)
                .startsWith("# " + cause + "\n")
                .contains("## How we know", "## Looks alike", "## What helps");
        assertThat(chinese).startsWith("# " + cause + "\n").contains("## 判断依据", "## 容易混淆", "## 解决办法");
    }

    @ParameterizedTest
    @MethodSource("causes")
    void comparesWithCausesThatExistInBothLanguages(CauseId cause) throws IOException {
        List<String> english = compared(Files.readString(PAGES.resolve(cause + ".md")));

        assertThat(english)
                .isEqualTo(compared(Files.readString(PAGES.resolve("zh").resolve(cause + ".md"))));
        assertThat(Causes.all()).extracting(CauseId::value).containsAll(english);
    }

    private static List<String> compared(String page) {
        return ALIKE.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
