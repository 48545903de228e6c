package dev.gomoddiag.examples.custom;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.text.Text;

/** What the kernel says of the device of the company's VPN: {@code up}, {@code down}, or {@code missing}. */
public record VpnState(String device, String state) implements Fact {
    @Override
    public Text describe() {
        return Text.of(VpnState.class, "state", device, state);
    }
}
