package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValueTest {
    @Test
    void quotesKeepTheBlanksAtTheEnds() {
        assertThat(FieldValue.of("\" a \"", 7)).isEqualTo(new FieldValue(" a ", 7));
        assertThat(FieldValue.of("\"a", 7)).isEqualTo(new FieldValue("\"a", 7));
        assertThat(FieldValue.of("a\"", 7)).isEqualTo(new FieldValue("a\"", 7));
        assertThat(FieldValue.of("\"\"", 7)).isEqualTo(new FieldValue("\"\"", 7));
    }

    @Test
    void aConstantIsNamedInEitherCase() {
        assertThat(value("overlay").constant(Kind.class)).isEqualTo(Kind.OVERLAY);
        assertThat(value("Overlay").constant(Kind.class)).isEqualTo(Kind.OVERLAY);
        assertThatThrownBy(() -> value("tree").constant(Kind.class))
                .hasMessage("\"tree\" is unknown: use one of [leaf, frame, context, foreign, log, overlay, hosts]");
    }

    @Test
    void yesIsTheOnlyAnswer() {
        assertThat(value("yes").yes()).isTrue();
        assertThatThrownBy(() -> value("no").yes()).hasMessage("\"no\" is not yes: write yes or delete the line");
    }

    @Test
    void aRankHasUpToThreeDigits() {
        assertThat(List.of(
                        value("0").number(), value("50").number(), value("999").number()))
                .containsExactly(0, 50, 999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1000", "5a", "1.0", "/", ":"})
    void whatIsNoRankIsRefused(String text) {
        assertThatThrownBy(() -> value(text).number())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is no number from 0 to 999: write one");
    }

    @Test
    void facetsAreSeparatedByBlanks() {
        assertThat(value("remote").facets()).containsExactly(Facet.REMOTE);
        assertThat(value("sumdb-proxied  tile").facets()).containsExactly(Facet.SUMDB_PROXIED, Facet.TILE);
        assertThatThrownBy(() -> value("sunshine").facets())
                .hasMessageStartingWith("unknown facet \"sunshine\": use one of [fetch, ");
    }

    @Test
    void aConditionNamesWhatMustHoldAndWhatMustNot() {
        assertThat(value("remote !tile sumdb status=403").condition())
                .isEqualTo(new Condition(Set.of(Facet.REMOTE, Facet.SUMDB), Set.of(Facet.TILE), OptionalInt.of(403)));
        assertThatThrownBy(() -> value("status=4xx").condition()).hasMessageContaining("\"4xx\" is no number");
    }

    @Test
    void aCauseHasAWeightAndPerhapsACondition() {
        assertThat(value("0.125 net.hang").cause())
                .isEqualTo(new PatternCause(new WeighedCause("net.hang", 0.125), Condition.ALWAYS, 1));
        assertThat(value("1 net.hang").cause())
                .isEqualTo(new PatternCause(new WeighedCause("net.hang", 1), Condition.ALWAYS, 1));
        assertThat(value("1.0  net.hang when !remote").cause())
                .isEqualTo(new PatternCause(
                        new WeighedCause("net.hang", 1),
                        new Condition(Set.of(), Set.of(Facet.REMOTE), OptionalInt.empty()),
                        1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5",
                "net.hang 0.5",
                "2 net.hang",
                "0. net.hang",
                "0.1234 net.hang",
                "0.5x net.hang",
                "0.5 net.hang when",
                "0.5 net.hang if remote",
                "0.5 Net.hang",
                "0 net.hang",
                "1.5 net.hang",
                "0.000 net.hang"
            })
    void whatIsNoCauseIsRefused(String text) {
        assertThatThrownBy(() -> value(text).cause()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lineEndsAndTabsAreEscapes() {
        assertThat(value("a\\n\\tb").sample()).isEqualTo(new Sample("a\n\tb", 1));
        assertThat(value("\\nb").sample()).isEqualTo(new Sample("\nb", 1));
        assertThat(value("plain").sample()).isEqualTo(new Sample("plain", 1));
    }

    @Test
    void aHostIsWrittenAsMessagesShowIt() {
        assertThat(value("az09-_.münchen.example").host()).isEqualTo("az09-_.münchen.example");
        for (String text : List.of("a/b", "a:1", "A", "Z", "a`b", "a{b", "a@b", ".a", "*.a", "a b", "a\u007fb")) {
            assertThatThrownBy(() -> value(text).host())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("\"" + text + "\" is no host");
        }
    }

    @Test
    void anErrnoIsAName() {
        assertThat(value("EAZ09_").errno()).isEqualTo("EAZ09_");
        for (String text : List.of("E/", "E:", "E@", "E[", "Ea", "E z")) {
            assertThatThrownBy(() -> value(text).errno())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("\"" + text + "\" is no name of an errno");
        }
    }

    private static FieldValue value(String text) {
        return new FieldValue(text, 1);
    }
}
