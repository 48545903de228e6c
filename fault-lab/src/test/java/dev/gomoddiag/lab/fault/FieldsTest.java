package dev.gomoddiag.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void aSingleValueIsAListOfOne() {
        Fields fields = Fields.of(Map.of("to", "github.com", "except", List.of("a", "b")), "here");

        assertThat(fields.texts("to")).containsExactly("github.com");
        assertThat(fields.texts("except")).containsExactly("a", "b");
        assertThat(fields.texts("absent")).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        assertThatThrownBy(() -> Fields.of(Map.of(), "here").text("id")).hasMessage("here: id is missing: add it");
    }

    @Test
    void aWordInPlaceOfANumberIsShown() {
        assertThatThrownBy(() -> Fields.of(Map.of("port", "https"), "here").number("port", 1))
                .hasMessage("here: port is \"https\": give a number");
    }

    @Test
    void aFieldThatNobodyReadsIsNamed() {
        Fields fields = Fields.of(Map.of("verdict", "drop", "prot", 22), "here");
        fields.text("verdict");

        assertThatThrownBy(fields::mustBeRead).hasMessageContaining("here: nobody reads prot");
    }
}
