package dev.gomoddiag.settings;

import dev.gomoddiag.host.OperatingSystem;
import java.util.Set;

/**
 * The keywords that some OpenSSH knows, deprecated ones and those of distributions among them (keywords of readconf.c);
 * by another one it ends.
 */
final class SshKeywords {
    private static final Set<String> KNOWN = Set.of("""
            addkeystoagent addressfamily afstokenpassing batchmode bindaddress bindinterface canonicaldomains
            canonicalizefallbacklocal canonicalizehostname canonicalizemaxdots canonicalizepermittedcnames
            casignaturealgorithms certificatefile challengeresponseauthentication channeltimeout checkhostip
            cipher ciphers clearallforwardings compression compressionlevel connectionattempts connecttimeout
            controlmaster controlpath controlpersist dsaauthentication dynamicforward enableescapecommandline
            enablesshkeysign escapechar exitonforwardfailure fallbacktorsh fingerprinthash
            forkafterauthentication forwardagent forwardx11 forwardx11timeout forwardx11trusted gatewayports
            globalknownhostsfile globalknownhostsfile2 gssapiauthentication gssapiclientidentity
            gssapidelegatecredentials gssapikexalgorithms gssapikeyexchange gssapirenewalforcesrekey
            gssapiserveridentity gssapitrustdns hashknownhosts host hostbasedacceptedalgorithms
            hostbasedauthentication hostbasedkeytypes hostkeyalgorithms hostkeyalias hostname identitiesonly
            identityagent identityfile identityfile2 ignoreunknown include ipqos kbdinteractiveauthentication
            kbdinteractivedevices keepalive kerberosauthentication kerberostgtpassing kexalgorithms
            knownhostscommand localcommand localforward loglevel logverbose macs match
            nohostauthenticationforlocalhost numberofpasswordprompts obscurekeystroketiming
            passwordauthentication permitlocalcommand permitremoteopen pkcs11provider port
            preferredauthentications protocol protocolkeepalives proxycommand proxyjump proxyusefdpass
            pubkeyacceptedalgorithms pubkeyacceptedkeytypes pubkeyauthentication refuseconnection rekeylimit
            remotecommand remoteforward requesttty requiredrsasize revokedhostkeys rhostsauthentication
            rhostsrsaauthentication rsaauthentication rsaminsize securitykeyprovider sendenv serveralivecountmax
            serveraliveinterval sessiontype setenv setuptimeout skeyauthentication smartcarddevice stdinnull
            streamlocalbindmask streamlocalbindunlink stricthostkeychecking syslogfacility tag tcpkeepalive
            tisauthentication tunnel tunneldevice updatehostkeys useblacklistedkeys useprivilegedport user
            userknownhostsfile userknownhostsfile2 useroaming usersh verifyhostkeydns versionaddendum
            visualhostkey warnweakcrypto xauthlocation
            """.strip().split("\\s+"));

    private static final Set<String> OF_APPLE = Set.of("usekeychain", "keychainintegration");

    private SshKeywords() {}

    /** @param keyword in lower case */
    static boolean known(String keyword, OperatingSystem os) {
        return KNOWN.contains(keyword) || os == OperatingSystem.MACOS && OF_APPLE.contains(keyword);
    }
}
