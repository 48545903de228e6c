package dev.gomoddiag;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.text.Text;

/** A fact for tests of the engine. */
record Sighting(String what) implements Fact {
    @Override
    public Text describe() {
        return Text.plain(what);
    }
}
