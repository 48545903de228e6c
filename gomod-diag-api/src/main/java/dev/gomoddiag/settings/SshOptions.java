package dev.gomoddiag.settings;

import dev.gomoddiag.host.OperatingSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options for one host, as they come together line by line, in one reading of the files or two (ssh.c, main). */
final class SshOptions {
    private final SshHost.Asked asked;
    private final OperatingSystem os;
    private final Map<String, SshDirective> first = new HashMap<>();
    private final List<SshDirective> identities = new ArrayList<>();
    private final List<ConfigProblem> problems = new ArrayList<>();

    /** Patterns of keywords that ssh need not know. */
    private List<String> ignored = List.of();

    /** The name that came of the first reading. */
    private Optional<String> resolved = Optional.empty();

    private SshOptions(SshHost.Asked asked, OperatingSystem os) {
        this.asked = asked;
        this.os = os;
    }

    static SshOptions of(SshDirectives directives, SshHost.Asked asked, OperatingSystem os) {
        SshOptions options = new SshOptions(asked, os);
        options.problems.addAll(directives.problems());
        options.read(directives.lines(), SshCondition.Pass.FIRST);
        if (options.wantsFinalPass(directives.lines())) {
            options.resolved = Optional.of(options.hostName().toLowerCase(Locale.ROOT));
            options.read(directives.lines(), SshCondition.Pass.FINAL);
        }
        return options;
    }

    private void read(List<SshDirective> lines, SshCondition.Pass pass) {
        // a block is judged once, by what the lines before it say
        Map<SshCondition, Boolean> judged = new IdentityHashMap<>();
        for (SshDirective line : lines) {
            SshCondition.Moment moment =
                    new SshCondition.Moment(pass, asked, resolved.orElse(asked.name()), hostName(), user());
            for (SshCondition condition : line.conditions()) {
                judged.computeIfAbsent(condition, any -> condition.applies(moment));
            }
            if (pass == SshCondition.Pass.FIRST) {
                checkKeyword(line);
            }
            if (line.conditions().stream().allMatch(condition -> judged.getOrDefault(condition, false))) {
                take(line);
            }
        }
    }

    // also where the block does not count
    private void checkKeyword(SshDirective line) {
        if (!SshKeywords.known(line.keyword(), os) && !SshPattern.any(ignored, line.keyword())) {
            problems.add(new ConfigProblem(
                    line.source().location(), line.source().line(), "ssh does not know this keyword"));
        }
    }

    private void take(SshDirective line) {
        if (line.keyword().startsWith("identityfile")) {
            boolean known = identities.stream().anyMatch(file -> file.value().equals(line.value()));
            identities.addAll(known ? List.of() : List.of(line));
        } else if (!isSettled(line.keyword())) {
            first.put(line.keyword(), line);
            if (line.keyword().equals("ignoreunknown")) {
                ignored = List.of(line.value().toLowerCase(Locale.ROOT).split(",", -1));
            }
        }
    }

    // ProxyCommand and ProxyJump exclude each other, the first counts; but after "ProxyJump none" a ProxyCommand still
    // does
    private boolean isSettled(String keyword) {
        return first.containsKey(keyword)
                || keyword.equals("proxyjump") && first.containsKey("proxycommand")
                || keyword.equals("proxycommand")
                        && value("proxyjump").filter(jump -> !isNone(jump)).isPresent();
    }

    private boolean wantsFinalPass(List<SshDirective> lines) {
        return lines.stream().anyMatch(SshDirective::wantsFinalPass)
                || value("canonicalizehostname")
                        .map(line -> line.value().toLowerCase(Locale.ROOT))
                        .filter(value -> !Set.of("no", "false").contains(value))
                        .isPresent();
    }

    /** The first line with this keyword that counts. */
    Optional<SshDirective> value(String keyword) {
        return Optional.ofNullable(first.get(keyword));
    }

    /** ProxyCommand or ProxyJump, whichever of them counts. */
    Optional<SshDirective> through() {
        return value("proxycommand").or(() -> value("proxyjump")).filter(line -> !isNone(line));
    }

    List<SshDirective> identities() {
        return identities;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    // %h is the name as it was given
    String hostName() {
        return resolved.orElseGet(() -> value("hostname")
                .map(line -> line.value()
                        .replace("%%", "\0")
                        .replace("%h", asked.name())
                        .replace("\0", "%"))
                .orElse(asked.name()));
    }

    String user() {
        return asked.login()
                .orElseGet(() -> value("user").map(SshDirective::value).orElse(asked.localUser()));
    }

    private static boolean isNone(SshDirective line) {
        return line.value().equalsIgnoreCase("none");
    }
}
