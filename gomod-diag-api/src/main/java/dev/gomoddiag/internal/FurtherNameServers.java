package dev.gomoddiag.internal;

import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.module.AddressLiteral;
import dev.gomoddiag.plan.CompanyNames;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public name servers that only a changed situation asks, and the company's names that they would hear. */
record FurtherNameServers(List<String> servers, List<String> names) {

    static FurtherNameServers of(Situation present, Situation changed) {
        Set<String> known = publicOnes(present).collect(Collectors.toUnmodifiableSet());
        List<String> servers =
                publicOnes(changed).filter(server -> !known.contains(server)).toList();
        return new FurtherNameServers(
                servers,
                servers.isEmpty()
                        ? List.of()
                        : Stream.concat(hosts(present, changed), forwardProxies(changed))
                                .filter(FurtherNameServers::name)
                                .distinct()
                                .toList());
    }

    private static Stream<String> publicOnes(Situation situation) {
        return situation.host().nameServers().map(NameServers::servers).stream()
                .flatMap(List::stream)
                .filter(server -> !server.isUnresolved())
                .map(InetSocketAddress::getAddress)
                .filter(FurtherNameServers::beyondTheNetwork)
                .map(InetAddress::getHostAddress);
    }

    private static boolean beyondTheNetwork(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return !uniqueLocal
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isLinkLocalAddress();
    }

    // what a setting of either situation calls a company's is one
    private static Stream<String> hosts(Situation present, Situation changed) {
        String module = changed.query().path();
        return Stream.of(present, changed)
                .map(Disclosure::begun)
                .flatMap(plan -> plan.targets().stream())
                .map(Target::host)
                .filter(host -> Stream.of(present, changed)
                        .anyMatch(situation ->
                                CompanyNames.of(situation.settings().fetch()).includeHost(host, module)));
    }

    private static Stream<String> forwardProxies(Situation changed) {
        return Disclosure.begun(changed).steps().stream()
                .flatMap(step -> choice(changed, step))
                .flatMap(choice -> choice instanceof ForwardProxies.Choice.Chosen chosen
                        ? Stream.of(chosen.proxy())
                        : Stream.empty())
                .map(ForwardProxy::host);
    }

    private static Stream<ForwardProxies.Choice> choice(Situation situation, FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return Stream.of(situation.settings().forwardProxies().forUrl(http.url()));
        }
        return step instanceof FetchStep.GitStep git
                ? Stream.of(situation.settings().gitForwardProxies().forUrl(git.remote()))
                : Stream.empty();
    }

    // nobody is asked about an address or about this machine
    private static boolean name(String host) {
        return !host.equals("localhost") && !AddressLiteral.is(host);
    }
}
