package dev.gomoddiag.examples.custom;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.text.Text;
import java.util.List;

/** Starts the VPN. */
record ConnectVpn() implements Remedy {
    @Override
    public String id() {
        return "connect-vpn";
    }

    @Override
    public Text title() {
        return Text.of(ConnectVpn.class, "connect");
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action.Command(List.of("nmcli", "connection", "up", "corp")));
    }
}
