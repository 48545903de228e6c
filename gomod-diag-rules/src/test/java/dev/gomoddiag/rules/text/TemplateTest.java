package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            lookup {host}: no such host      | ~: no such host~
            {host} said "no such host"       | no such host
            {start}abc{end}                  | abc
            a <b> long {text} short          | ~ long ~
            ab {text} cd {number} efg        | ~ cd ~
            abc {number} def                 | ~abc ~
            this literal is far longer than an anchor {host} | this literal is far
            """)
    void theAnchorIsTheLongestLiteralThatNothingEscapes(String source, String anchor) {
        assertThat(Template.of(source, false, "").anchor()).startsWith(anchor).hasSizeLessThanOrEqualTo(20);
        assertThat(Template.of(source, false, "")).hasToString(source);
    }

    @Test
    void theAnchorMayBeChosen() {
        assertThat(Template.of("dial tcp {address}: connection refused", false, "dial tcp")
                        .anchor())
                .isEqualTo("dial tcp");
        assertThatThrownBy(() -> Template.of("dial tcp {address}: refused", false, "lookup"))
                .hasMessage("\"dial tcp {address}: refused\" does not hold lookup: choose other words to find it by");
    }

    @Test
    void aTemplateThatCannotBeFoundIsRefused() {
        assertThatThrownBy(() -> Template.of("ab{host}cd", false, "")).hasMessageContaining("find it by");
        assertThatThrownBy(() -> Template.of("abc {city}", false, ""))
                .hasMessageStartingWith("unknown slot {city} in \"abc {city}\": use one of [host, ");
        assertThatThrownBy(() -> Template.of("abc {city", false, "")).hasMessageStartingWith("unknown slot {city}");
        assertThatThrownBy(() -> Template.of("abc {host}{url}", false, "")).hasMessageContaining("two slots touch");
    }

    @Test
    void slotsOnBothSidesOfTheAnchorAreRead() {
        Optional<Captures> match =
                match("lookup {host} on {address}: no such host", "go: lookup a.b on 192.0.2.1:53: no such host!");
        assertThat(match).contains(new Captures(4, 44, Map.of(Slot.HOST, "a.b", Slot.ADDRESS, "192.0.2.1:53")));
    }

    @Test
    void aSlotAtTheEndTakesWhatItMay() {
        assertThat(match("status: {status}", "status: 404 Not Found"))
                .contains(new Captures(0, 11, Map.of(Slot.STATUS, "404")));
        assertThat(match("{version} is unknown", "the v1.2.0 is unknown"))
                .contains(new Captures(4, 21, Map.of(Slot.VERSION, "v1.2.0")));
        assertThat(match("{number} is unknown", "12 is unknown")).contains(new Captures(0, 13, Map.of()));
    }

    @Test
    void anEmptySlotIsNoMatch() {
        assertThat(match("status: {status}", "status: Not Found")).isEmpty();
        assertThat(match("lookup {host}: no such host", "lookup : no such host"))
                .isEmpty();
        assertThat(match("{version} is unknown", " is unknown")).isEmpty();
    }

    @Test
    void aSlotEndsBeforeWhatItDoesNotTake() {
        assertThat(match("lookup {host}: no such host", "lookup a b: no such host"))
                .isEmpty();
        assertThat(match("read {url} and no more", "read \"x\" and no more")).isEmpty();
        assertThat(match("after {ms} ms of it", "after 12x ms of it")).isEmpty();
        assertThat(match("exit {text} failed", "exit a \"b\" failed")).isPresent();
    }

    @Test
    void startAndEndAreThoseOfTheMessage() {
        assertThat(match("{start}killed{end}", " \tkilled")).isPresent();
        assertThat(match("{start}killed{end}", "a killed")).isEmpty();
        assertThat(match("{start}killed{end}", "killed  ")).isPresent();
        assertThat(match("{start}killed{end}", "killed\"}")).isPresent();
        assertThat(match("{start}killed{end}", "killed by")).isEmpty();
        assertThat(Template.of("{start}killed", false, "").matchWithin("a killed", 2))
                .isPresent();
    }

    @Test
    void lettersMatchInEitherCaseWhereTheTemplateFolds() {
        assertThat(Template.of("Unknown {word} here", true, "").match("uNKNOWN x HERE", 0))
                .isPresent();
        assertThat(Template.of("Unknown {word} here", false, "").match("uNKNOWN x HERE", 0))
                .isEmpty();
    }

    @Test
    void aSlotHasAnEnd() {
        assertThat(match("after {ms} ms of it", "after 123456789012 ms of it")).isPresent();
        assertThat(match("after {ms} ms of it", "after 1234567890123 ms of it")).isEmpty();
        assertThat(match("{number} ms of it", "123456789012 ms of it")).contains(new Captures(0, 21, Map.of()));
        assertThat(match("took {number} of it", "took 123456789012 of it")).isPresent();
        assertThat(match("took {number} of it", "took 1234567890123 of it")).isEmpty();
    }

    /** At the place where the anchor stands. */
    private static Optional<Captures> match(String source, String text) {
        Template template = Template.of(source, false, "");
        return template.match(text, text.indexOf(template.anchor()));
    }
}
