package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures were made with golang.org/x/mod/sumdb/note. */
class SignedNoteTest {
    private static final VerifierKey KEY =
            VerifierKey.of("sum.example+6e7d1c47+AS4Nsniw5dX0B4IoxgxDTrz1GFLaKrsRStNNh3cb14Hm");
    private static final VerifierKey OTHER =
            VerifierKey.of("sum.example+2c1e589c+AdyKOHqXxhI3pVEzTTbzENggk4v8QjdgU/HaoYCcMGAC");
    private static final String TEXT = "go.sum database tree\n5\n7HsFXTHsn4X8VsxLGtVIOyfxbusFX/Pwmtyit3cnk1U=\n";
    private static final String SIGNATURE = "\u2014 sum.example"
            + " bn0cRxcl4AeMZk7bJA0h4YYp7G/ORunwIWe1IF/uYIcowEQ1bTcRZ9pzTpbiYZNJjNTkdwQOEtJOc5nUiDh/uCy3nQI=\n";
    private static final String OTHERS_SIGNATURE = "\u2014 sum.example"
            + " LB5YnNW/+uPmiEMcPtV2CHJ6E8taICdbbfcOGHLPv1VW0NHU8Y0Qt8XroZYzPGPsfeXy8ViQxbvgy1nl7EHQIX/7KAM=\n";

    @Test
    void opensWhatTheKeySigned() throws Exception {
        assertThat(SignedNote.open(TEXT + "\n" + SIGNATURE, KEY)).isEqualTo(TEXT);
        assertThat(SignedNote.open(TEXT + "\n" + OTHERS_SIGNATURE + SIGNATURE, KEY))
                .isEqualTo(TEXT);
        assertThat(SignedNote.open(TEXT + "\n" + OTHERS_SIGNATURE + SIGNATURE, OTHER))
                .isEqualTo(TEXT);
    }

    @Test
    void looksAtTheFirstSignatureOfAKeyOnly() throws Exception {
        String broken = SIGNATURE.replace("AeMZk", "BeMZk");

        assertThat(SignedNote.open(TEXT + "\n" + SIGNATURE + broken, KEY)).isEqualTo(TEXT);
        assertThatThrownBy(() -> SignedNote.open(TEXT + "\n" + broken + SIGNATURE, KEY))
                .hasMessage("invalid signature for key sum.example+6e7d1c47");
    }

    @Test
    void refusesAnotherText() {
        assertThatThrownBy(() -> SignedNote.open(TEXT.replace("5", "6") + "\n" + SIGNATURE, KEY))
                .hasMessage("invalid signature for key sum.example+6e7d1c47");
    }

    @Test
    void refusesASignatureOfAnotherLength() {
        assertThatThrownBy(() -> SignedNote.open(TEXT + "\n\u2014 sum.example bn0cRxcl4AeM\n", KEY))
                .hasMessage("invalid signature for key sum.example+6e7d1c47");
    }

    @Test
    void knowsASignatureByNameAndHash() {
        String otherName = SIGNATURE.replace("sum.example", "sum.other");
        String otherHash = SIGNATURE.replace("bn0cRx", "AAAAAA");

        assertThatThrownBy(() -> SignedNote.open(TEXT + "\n" + otherName + otherHash, KEY))
                .hasMessage("note has no verifiable signatures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unsigned\n",
                "text\n\n",
                "text\n\nunsigned\n",
                "text\n\n\u2014 sum.example\n",
                "text\n\n\u2014 sum.example bn0cRxcl4AeM",
                "text\n\n\u2014 sum.example bn0cRxcl4AeMZk\n",
                "text\n\n\u2014 sum.example bn0cRw==\n",
                "text\n\n\u2014 sum.example b!0cRxcl4AeM\n",
                "text\n\n\u2014 sum+example bn0cRxcl4AeM\n",
                "text\n\n\u2014  bn0cRxcl4AeM\n",
                "te\txt\n\n\u2014 sum.other bn0cRxcl4AeM\n",
            })
    void refusesWhatIsNoNote(String note) {
        assertThatThrownBy(() -> SignedNote.open(note, KEY)).hasMessage("malformed note");
    }

    @Test
    void readsNoMoreThanAHundredSignatures() {
        String many = "\u2014 sum.other bn0cRxcl4AeM\n".repeat(100);

        assertThatThrownBy(() -> SignedNote.open(TEXT + "\n" + many, KEY))
                .hasMessage("note has no verifiable signatures");
        assertThatThrownBy(() -> SignedNote.open(TEXT + "\n" + many + SIGNATURE, KEY))
                .hasMessage("malformed note");
    }

    @Test
    void verifiesNothingByAKeyThatIsNoPoint() {
        VerifierKey none = VerifierKey.of("sum.example+6e7d1c47+AQL/////////////////////////////////////////");

        assertThat(none.verifies(new byte[1], new byte[64])).isFalse();
        assertThat(none).hasToString("sum.example+6e7d1c47");
    }
}
