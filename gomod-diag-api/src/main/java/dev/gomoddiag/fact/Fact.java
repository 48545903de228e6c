package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;

/**
 * An immutable record of what was seen; what it means is the business of rules.
 *
 * <p>Implement it with a record. It must hold no credentials: what it holds is stored and shown.
 */
public interface Fact {

    /** One line that says what was seen, as evidence is shown to the user. */
    Text describe();
}
