package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forward-proxy setting names something that cannot work as it is written. */
public final class ProxySettingRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ProxySettingRule.class);

    /** A URL, or a slash or colon short of one: {@code http:host:3128}, {@code http//host:3128}. */
    private static final Pattern SLIP = Pattern.compile("(https?|socks5h?)(?::/{0,2}|/+)([A-Za-z0-9.-]+:[0-9]{1,5})/?");

    private static final Pattern BLANKS_AND_QUOTES = Pattern.compile("[\\s\"'\u201c\u201d\u2018\u2019]+");

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.forwardProxy()
                .flatMap(proxy -> ProxyFault.inSetting(obstacle, proxy).map(fault -> diagnose(obstacle, proxy, fault)));
    }

    private static Diagnosis diagnose(Obstacle obstacle, ForwardProxy proxy, ProxyFault fault) {
        String value = proxy.url().shown();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.PROXY_CONFIG_INVALID,
                        fault == ProxyFault.SHAM_TUNNEL ? Layer.ROUTE : Layer.TUNNEL,
                        obstacle.evidenceAt(Layer.TUNNEL),
                        proxy.variable(),
                        value,
                        WORDING.text(
                                "fault." + fault.name().toLowerCase(Locale.ROOT), proxy.host() + ":" + proxy.port()))
                .subject(obstacle.subject().withTarget(proxy.target()))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.PROXY_DENIED.value(), WORDING.text("no-refusal", proxy.host()))
                .remedies(remedies(obstacle, proxy, fault))
                .build();
    }

    private static List<Remedy> remedies(Obstacle obstacle, ForwardProxy proxy, ProxyFault fault) {
        List<Remedy> remedies = new ArrayList<>();
        if (fault == ProxyFault.UNESCAPED_LOGIN) {
            remedies.add(Others.doYourself("escape-proxy-login", WORDING.text("escape", proxy.variable())));
        }
        // credentials in the value are not repeated
        String raw = BLANKS_AND_QUOTES.matcher(proxy.url().raw()).replaceAll("");
        Matcher slip = SLIP.matcher(raw.startsWith("http://http") ? raw.substring("http://".length()) : raw);
        boolean slipped = fault == ProxyFault.NO_URL || fault == ProxyFault.UNREADABLE;
        if (slipped && slip.matches() && !proxy.url().hasUserinfo()) {
            remedies.add(withValue(obstacle, proxy, slip.group(1) + "://" + slip.group(2)));
        }
        if (!proxy.url().hasUserinfo()) {
            ProxyFault.speaks(obstacle, proxy)
                    .or(fault::guess)
                    .map(scheme -> proxy.spokenTo(scheme).origin())
                    .ifPresent(value -> remedies.add(withValue(obstacle, proxy, value)));
        }
        ProxyFixes.withoutProxy(obstacle.evidence().settings(), proxy.variable())
                .ifPresent(remedies::add);
        remedies.add(Others.doYourself("correct-proxy-setting", WORDING.text("correct", proxy.variable())));
        return remedies;
    }

    private static Fix withValue(Obstacle obstacle, ForwardProxy proxy, String value) {
        String scheme = value.substring(0, value.indexOf(':'));
        return Fix.of(
                        "use-" + scheme + "-scheme",
                        WORDING.text("use-scheme", proxy.variable(), value),
                        new Action.Env(proxy.variable(), value))
                .undoneBy(ProxyFixes.back(obstacle.evidence().settings(), proxy));
    }
}
