package dev.gomoddiag.rules.fix;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.text.Text;

/** Remedies that are not in the user's own hands. */
public final class Others {
    private Others() {}

    /** Asks whoever runs a host. */
    public static Fix askOperatorOf(String host, Text what) {
        return ask("ask-operator", text("whom.operator", host), what);
    }

    /** Asks whoever runs the network, the firewall or the forward proxy. */
    public static Fix askNetworkTeam(Text what) {
        return ask("ask-network-team", text("whom.network"), what);
    }

    /** Asks the author of a module or whoever gives access to it. */
    public static Fix askOwnerOf(String module, Text what) {
        return ask("ask-owner", text("whom.owner", module), what);
    }

    /** Connects to the network of the organisation that a host belongs to. */
    public static Fix joinNetwork(String host) {
        return ask("join-network", text("whom.you"), text("join", host));
    }

    /** Something to do on this machine that no setting expresses. */
    public static Fix doYourself(String id, Text what) {
        return Fix.of(id, what, new Action.Ask(text("whom.you"), what)).withRisk(Risk.NONE);
    }

    /** The way back to a variable of the environment as it was. */
    public static Action setAgain(Setting variable) {
        return variable.value().equals(variable.raw())
                ? new Action.Env(variable.name(), variable.raw())
                : restore(variable);
    }

    /** The way back to a value that is never repeated, for it holds a secret. */
    public static Action restore(Setting setting) {
        return new Action.Ask(text("whom.you"), text("restore", setting.name(), setting.value()));
    }

    /** Tries again later. */
    public static Fix waitUntil(Text until) {
        return Fix.of("wait-and-retry", text("wait", until), new Action.Wait(until))
                .withRisk(Risk.NONE);
    }

    private static Fix ask(String id, Text whom, Text what) {
        return Fix.of(id, text("ask", whom, what), new Action.Ask(whom, what)).withRisk(Risk.NONE);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(Others.class, key, arguments);
    }
}
