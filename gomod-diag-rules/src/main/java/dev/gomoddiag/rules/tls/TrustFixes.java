package dev.gomoddiag.rules.tls;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to do about a certificate that is not accepted; never by accepting it unseen. */
final class TrustFixes {
    private static final Wording WORDING = new Wording(TrustFixes.class);
    private static final List<String> VARIABLES = List.of("SSL_CERT_FILE", "SSL_CERT_DIR");

    private TrustFixes() {}

    static List<Remedy> of(Obstacle obstacle, CertificateFault fault, List<? extends Fact> seen) {
        String host = obstacle.target().host();
        List<Remedy> fixes = new ArrayList<>();
        if (fault == CertificateFault.ROOTS_MISSING) {
            fixes.addAll(roots(obstacle));
            return fixes;
        }
        List<Fix> imports = fault.mendedByTrust() && !Hosts.wellKnown(host)
                ? seen.stream()
                        .filter(TlsHandshake.class::isInstance)
                        .map(TlsHandshake.class::cast)
                        .flatMap(handshake -> imports(handshake).stream())
                        .toList()
                : List.of();
        fixes.addAll(imports);
        // an organisation that runs its own server has its own authority, and reasons to be asked alone
        boolean own = !imports.isEmpty() && Hosts.privateName(host);
        Detours.otherServers(obstacle).stream()
                .map(fix -> own ? fix.withRisk(Risk.HIGH) : fix)
                .forEach(fixes::add);
        if (fault == CertificateFault.CLIENT_CERTIFICATE) {
            fixes.add(Others.askOperatorOf(host, WORDING.text("without-client-certificate")));
        } else {
            fixes.add(Others.askOperatorOf(host, WORDING.text("mend-certificate", host)));
        }
        return fixes;
    }

    /** Trust the authority at the end of the chain, once its fingerprint was checked; empty when it was not sent. */
    static List<Fix> imports(TlsHandshake handshake) {
        if (handshake.chain().isEmpty()) {
            return List.of();
        }
        PeerCertificate top = handshake.chain().get(handshake.chain().size() - 1);
        return top.selfIssued()
                ? List.of(Fix.of(
                                "import-authority",
                                WORDING.text("import", top.subject(), top.sha256()),
                                new Action.ImportCertificate(top.subject(), top.sha256(), top.pem()))
                        .undoneBy(new Action.RemoveCertificate(top.subject(), top.sha256()))
                        .withRisk(Risk.MEDIUM))
                : List.of();
    }

    static List<Remedy> roots(Obstacle obstacle) {
        List<Remedy> fixes = new ArrayList<>();
        obstacle.evidence().settings().all().stream()
                .filter(setting -> VARIABLES.contains(setting.name()))
                .forEach(setting -> fixes.add(withoutVariable(setting)));
        fixes.add(Others.doYourself("install-roots", WORDING.text("install-roots")));
        return fixes;
    }

    private static Fix withoutVariable(Setting setting) {
        return Fix.of(
                        "unset-" + setting.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        WORDING.text("unset-variable", setting.name(), setting.value()),
                        new Action.UnsetEnv(setting.name()))
                .undoneBy(Others.setAgain(setting));
    }
}
