package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import java.util.List;
import java.util.OptionalInt;

/** What the text of a failed run says, alone and beside measurements. */
final class WordCases {
    private static final String PROXY = "proxy.golang.org";

    static final List<Case> ALL = List.of(
            Case.of("words alone", fetchingGin().cutOff().saw(says("net.tcp.refused", 0.9)), "net.tcp.refused"),
            Case.of(
                    "words of two causes",
                    fetchingGin().cutOff().saw(says("sumdb.private-module", 0.6), says("module.not-found", 0.4)),
                    "sumdb.private-module",
                    "module.not-found"),
            Case.of("words too weak", fetchingGin().cutOff().saw(says("net.tcp.refused", 0.1))),
            Case.of("words of no failure", fetchingGin().cutOff().saw(says("none", 0.9))),
            Case.of(
                    "words of a fault that has passed",
                    fetchingGin().saw(says("net.tcp.refused", 0.9)),
                    "net.tcp.refused"),
            Case.of(
                    "words of a fault that a fetch does not show",
                    fetchingGin().saw(says("local.disk-full", 0.9)),
                    "local.disk-full"),
            Case.of(
                    "words beside a measurement",
                    fetchingGin()
                            .host(PROXY, Behaviour.fails(FailureKind.CONNECT_TIMEOUT))
                            .connects(PROXY, ConnectOutcome.TIMED_OUT)
                            .saw(says("net.tcp.refused", 0.9)),
                    "net.tcp.timeout"));

    private WordCases() {}

    private static GoFailure says(String cause, double weight) {
        return new GoFailure(
                GoFailure.Stage.DOWNLOAD,
                "Get",
                new GoFailure.Place("https://" + PROXY + "/", PROXY, "", OptionalInt.of(443), ""),
                "github.com/gin-gonic/gin",
                "v1.9.1",
                OptionalInt.empty(),
                "",
                GoFailure.Origin.LOCAL,
                List.of(new WeighedCause(cause, weight)),
                1,
                3,
                "dial tcp: " + cause);
    }
}
