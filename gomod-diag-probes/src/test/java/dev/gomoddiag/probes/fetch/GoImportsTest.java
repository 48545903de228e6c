package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.probes.fetch.GoImports.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoImportsTest {
    private static final String URL = "https://example.org/lib?go-get=1";

    private static String page(String... metas) {
        return "<!DOCTYPE html><html><head><meta charset=utf-8>" + String.join("\n", metas)
                + "</head><body><meta name=\"go-import\" content=\"late git https://x\"></body></html>";
    }

    private static String meta(String content) {
        return "<meta name=\"go-import\" content=\"" + content + "\">";
    }

    @Test
    void readsTagsOfTheHeadOnly() {
        assertThat(GoImports.of(page(meta("example.org/lib git https://git.example.org/lib"))))
                .isEqualTo(new GoImports(
                        List.of(new Tag("example.org/lib", "git", "https://git.example.org/lib", "")),
                        Optional.empty()));
    }

    @Test
    void readsAnyCaseAnyQuotesAndASubdirectory() {
        String tag = "<META CONTENT='a.b/c git https://x/?a=1&amp;b=2 sub/dir' NAME='go-import' />";

        assertThat(GoImports.of(tag).tags()).containsExactly(new Tag("a.b/c", "git", "https://x/?a=1&b=2", "sub/dir"));
    }

    @Test
    void passesOverCommentsScriptsAndDirectives() {
        String page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- " + meta("no git https://no") + " -->"
                + "<![CDATA[" + meta("no git https://no") + "]]><script>var x = 1;</script>"
                + meta("a.b/c git https://yes");

        assertThat(GoImports.of(page).tags()).containsExactly(new Tag("a.b/c", "git", "https://yes", ""));
    }

    @Test
    void keepsWhatCameBeforeAMistake() {
        GoImports imports = GoImports.of(meta("a.b/c git https://yes") + "<script>if (a <= b) {}</script>");

        assertThat(imports.tags()).hasSize(1);
        assertThat(imports.mistake()).isEmpty();
    }

    // The words were compared with encoding/xml of go 1.26.
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    <html><script>if (a <= b) {}</script> ~ expected element name after <
                    <html><head                           ~ unexpected EOF
                    <1>                                   ~ invalid XML name: 1
                    a ]]> b                               ~ unescaped ]]> not in CDATA section
                    <!-- a -- b -->                       ~ invalid sequence "--" not allowed in comments
                    <!-->                                 ~ unexpected EOF
                    <?>                                   ~ expected target name after <?
                    <a /b>                                ~ expected /> in element
                    <a '>                                 ~ expected attribute name in element
                    </>                                   ~ expected element name after </
                    """)
    void tellsTheMistakeWhereNothingCameBeforeIt(String page, String words) {
        assertThat(GoImports.of("\n" + page).mistake()).contains("XML syntax error on line 2: " + words);
    }

    @Test
    void refusesCharsetsThatGoCannotRead() {
        assertThat(GoImports.of("<?xml version=\"1.0\" encoding=\"GBK\"?>" + meta("a b c"))
                        .mistake())
                .hasValueSatisfying(words -> assertThat(words).contains("can't decode XML document using charset"));
    }

    @Test
    void putsModEntriesFirstAndDropsWhatTheyHide() {
        GoImports imports = GoImports.of(
                page(meta("a.b/c git https://git"), meta("a.b/d git https://other"), meta("a.b/c mod https://proxy")));

        assertThat(imports.tags())
                .containsExactly(
                        new Tag("a.b/c", "mod", "https://proxy", ""), new Tag("a.b/d", "git", "https://other", ""));
    }

    @Test
    void matchesPrefixesAtSlashes() {
        GoImports imports = GoImports.of(page(meta("a.b/lib git https://x")));

        assertThat(imports.match("a.b/lib/sub", URL, URL).tag()).isPresent();
        assertThat(imports.match("a.b/library", URL, URL))
                .isEqualTo(new GoImports.Match(
                        Optional.empty(),
                        "parse " + URL + ": no go-import meta tags "
                                + "(meta tag a.b/lib did not match import path a.b/library)"));
    }

    @Test
    void tellsAPageWithoutTags() {
        assertThat(GoImports.of("<html><body>Please log in")
                        .match("a.b/c", URL, URL)
                        .problem())
                .isEqualTo("parse " + URL + ": no go-import meta tags ()");
    }

    @Test
    void refusesTwoTagsForOnePath() {
        GoImports imports = GoImports.of(page(meta("a.b/c git https://x"), meta("a.b/c git https://y")));

        assertThat(imports.match("a.b/c", URL, URL).problem())
                .isEqualTo("parse " + URL + ": multiple meta tags match import path \"a.b/c\"");
    }

    @Test
    void endsWithAnyPage() {
        Random random = new Random(7);
        String alphabet = "<>/!?-[]=\"' aehmtdo\n&;#x";
        int tags = 0;
        for (int run = 0; run < 5000; run++) {
            StringBuilder page = new StringBuilder(run % 2 == 0 ? meta("a b c") : "");
            for (int i = random.nextInt(60); i >= 0; i--) {
                page.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            tags += GoImports.of(page.toString()).tags().size();
        }
        assertThat(tags).isEqualTo(2500);
    }
}
