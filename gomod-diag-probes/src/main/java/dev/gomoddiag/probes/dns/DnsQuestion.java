package dev.gomoddiag.probes.dns;

import dev.gomoddiag.host.NameServers.Transport;
import java.net.InetSocketAddress;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * One name server asked for one type of address of one name.
 *
 * @param type {@link Type#A} or {@link Type#AAAA}
 */
record DnsQuestion(InetSocketAddress server, Name name, int type, Transport transport) {}
