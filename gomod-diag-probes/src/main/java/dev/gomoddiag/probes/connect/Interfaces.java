package dev.gomoddiag.probes.connect;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** Lists the addresses of this machine's interfaces that are up. */
@FunctionalInterface
interface Interfaces {
    List<InetAddress> addresses() throws SocketException;

    /** Those of the machine that this JVM runs on. */
    static List<InetAddress> ofThisMachine() throws SocketException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            if (each.isUp() && !each.isLoopback()) {
                each.inetAddresses().forEach(addresses::add);
            }
        }
        return addresses;
    }
}
