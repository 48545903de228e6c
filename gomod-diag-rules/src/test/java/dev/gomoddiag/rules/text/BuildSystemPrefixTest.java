package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a build system writes in front of every line, the failures stay the same in each field and weight. */
class BuildSystemPrefixTest {
    private static final List<String> PREFIXES = List.of(
            "2026-01-02T03:04:05.1234567Z ",
            "2026-01-02T03:04:05.1234567Z ##[error]",
            "2026-01-02T03:04:05Z ",
            "2026-01-02T03:04:05.123456Z 00O ",
            "2026-01-02T03:04:05.123456Z 01E ",
            "[2026-01-02T03:04:05.123Z] ",
            "[2026-01-02T03:04:05.123Z] [build] ",
            "2026-01-02 03:04:05.123 ",
            "2026/01/02 03:04:05 ",
            "2026-01-02T03:04:05.123456789Z stderr F ",
            "Jan  2 03:04:05 host runner[42]: ",
            "03:04:05 ",
            "[03:04:05] ",
            "[03:04:05]W:\t [Step 1/3] ",
            "[03:04:05] :\t [Step 1/3] ",
            "[03:04:05]\t[Step 1/3] ",
            "#12 3.456 ",
            "E0102 03:04:05.123456   12345 main.go:12] ",
            "#12 0.1 ",
            "3.456 ",
            "##[error]",
            "> ",
            "> > ",
            ">> ",
            "# ",
            "| ",
            "web_1  | ",
            "web-1  | ",
            "builder_go-mod-download_1         | ",
            "web-6d4cf56db6-x7k2p app ",
            "postgres-0 init-modules ",
            "[pod/web-6d4cf56db6-x7k2p/app] ",
            "[INFO] ",
            "[ERROR] ",
            "[job/step]   | ",
            "step-1 | 2026-01-02T03:04:05Z ",
            "\u001b[31;1m",
            "[2026-01-02 03:04:05] ",
            "[pipeline] [2026-01-02T03:04:05.123Z] ",
            "03:04:05.123 | ",
            "2026-01-02 03:04:05,123 ",
            "2026-01-02T03:04:05+08:00 ",
            "  ",
            "    | ",
            "[1/2] ",
            "[03:04:05][Step 2/3] ",
            "build\tRun go build\t2026-01-02T03:04:05.1234567Z ",
            "│ ",
            "Step #1 - \"build\": ",
            "null_resource.build (local-exec): ",
            "INFO[0012] ",
            "==> docker: ",
            "remote:        ",
            "\u001b_bk;t=1700000000000\u0007",
            "#12 [build 3/7] ",
            "\u001b[0m\u001b[90m03:04:05\u001b[0m ",
            "\u001b[36mweb_1  |\u001b[0m ");

    private static final List<List<String>> FAILURES = List.of(
            List.of(
                    "go: example.com/m@v1.0.0: reading https://proxy.example.net/example.com/m/@v/v1.0.0.info: 404 Not Found",
                    "\tserver response:",
                    "\tnot found: example.com/m@v1.0.0: invalid version: unknown revision v1.0.0"),
            List.of(
                    "go: example.com/m@v1.0.0: reading https://proxy.example.net/example.com/m/@v/v1.0.0.info: 404 Not Found",
                    "\tserver response: not found: fetch timed out"),
            List.of(
                    "go: example.com/m@v1.0.0: reading https://proxy.golang.org/example.com/m/@v/v1.0.0.info: 404 Not Found",
                    "\tserver response:",
                    "\tnot found: example.com/m@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/0a1b: exit status 128:",
                    "\t\tfatal: could not read Username for 'https://example.com': terminal prompts disabled",
                    "\tConfirm the import path was entered correctly.",
                    "\tIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information."),
            List.of(
                    "go: example.com/m@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:",
                    "\tfatal: could not read Username for 'https://example.com': terminal prompts disabled",
                    "Confirm the import path was entered correctly.",
                    "If this is a private repository, see https://golang.org/doc/faq#git_https for additional information."),
            List.of(
                    "go: example.com/m@v1.0.0: invalid version: git ls-remote -q https://git.example.com/m in /go/pkg/mod/cache/vcs/0a1b: exit status 128:",
                    "\tfatal: unable to access 'https://git.example.com/m/': Failed to connect to git.example.com port 443 after 7 ms: Connection refused"),
            List.of(
                    "go: example.com/m@v1.0.0: invalid version: git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in /go/pkg/mod/cache/vcs/0a1b: exit status 128:",
                    "\terror: RPC failed; curl 56 GnuTLS recv error (-54): Error in the pull function.",
                    "\tfetch-pack: unexpected disconnect while reading sideband packet",
                    "\tfatal: early EOF",
                    "\tfatal: fetch-pack: invalid index-pack output"),
            List.of(
                    "go: example.com/m@v1.0.0: invalid version: git ls-remote -q ssh://git@example.com/m in /go/pkg/mod/cache/vcs/0a1b: exit status 128:",
                    "\t@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@",
                    "\t@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @",
                    "\t@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@",
                    "\tIT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!",
                    "\tOffending ED25519 key in /home/u/.ssh/known_hosts:3",
                    "\tHost key verification failed.",
                    "\tfatal: Could not read from remote repository.",
                    "",
                    "\tPlease make sure you have the correct access rights",
                    "\tand the repository exists."),
            List.of(
                    "verifying example.com/m@v1.0.0: checksum mismatch",
                    "\tdownloaded: h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    "\tgo.sum:     h1:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=",
                    "",
                    "SECURITY ERROR",
                    "This download does NOT match an earlier download recorded in go.sum.",
                    "The bits may have been replaced on the origin server, or an attacker may",
                    "have intercepted the download attempt.",
                    "",
                    "For more information, see 'go help module-auth'."),
            List.of(
                    "go: example.com/m@v1.0.0: verifying module: checksum mismatch",
                    "\tdownloaded: h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    "\tsum.golang.org: h1:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=",
                    "",
                    "SECURITY ERROR",
                    "This download does NOT match the one reported by the checksum server.",
                    "The bits may have been replaced on the origin server, or an attacker may",
                    "have intercepted the download attempt.",
                    "",
                    "For more information, see 'go help module-auth'."),
            List.of(
                    "go: example.com/m@v1.0.0: verifying module: example.com/m@v1.0.0: reading https://sum.golang.org/lookup/example.com/m@v1.0.0: 404 Not Found",
                    "\tserver response:",
                    "\tnot found: example.com/m@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/0a1b: exit status 128:",
                    "\t\tfatal: could not read Username for 'https://example.com': terminal prompts disabled"),
            List.of(
                    "go: example.com/m@v1.0.0: unrecognized import path \"example.com/m\": https fetch: Get \"https://example.com/m?go-get=1\": dial tcp: lookup example.com on 192.0.2.53:53: no such host"),
            List.of(
                    "main.go:4:2: unrecognized import path \"example.com/m\": reading https://example.com/m?go-get=1: 404 Not Found",
                    "\tserver response:",
                    "\t<!DOCTYPE html>",
                    "\t<html>"),
            List.of(
                    "package example.com/m: unrecognized import path \"example.com/m\": parse https://example.com/m?go-get=1: no go-import meta tags ()"),
            List.of("go: download go1.99.0 for linux/amd64: toolchain not available"),
            List.of(
                    "go: downloading go1.25.3 (linux/amd64)",
                    "go: download go1.25.3: golang.org/toolchain@v0.0.1-go1.25.3.linux-amd64: Get \"https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.25.3.linux-amd64.zip\": dial tcp 192.0.2.1:443: i/o timeout"),
            List.of("go: go.mod requires go >= 1.25.0 (running go 1.22.12; GOTOOLCHAIN=local)"),
            List.of(
                    "go: example.com/app imports",
                    "\texample.com/lib imports",
                    "\texample.com/m/v2: cannot find module providing package example.com/m/v2"),
            List.of(
                    "go: finding module for package example.com/m/x",
                    "go: example.com/app imports",
                    "\texample.com/m/x: module example.com/m@latest found (v1.0.0), but does not contain package example.com/m/x"),
            List.of(
                    "go: example.com/m@v1.0.0: parsing go.mod:",
                    "\tmodule declares its path as: example.org/other",
                    "\t        but was required as: example.com/m"),
            List.of(
                    "main.go:4:2: no required module provides package example.com/m; to add it:",
                    "\tgo get example.com/m"),
            List.of(
                    "go: inconsistent vendoring in /src:",
                    "\texample.com/a@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
                    "\texample.com/b@v2.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
                    "",
                    "\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.",
                    "\tTo sync the vendor directory, run:",
                    "\t\tgo mod vendor"),
            List.of(
                    "go: example.com/m@v1.0.0: missing go.sum entry for go.mod file; to add it:",
                    "\tgo mod download example.com/m"),
            List.of(
                    "Cloning into '/src/m'...",
                    "remote: HTTP Basic: Access denied",
                    "fatal: Authentication failed for 'https://git.example.com/o/r.git/'"),
            List.of(
                    "go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused",
                    "go: example.com/n@v1.2.0: Get \"https://proxy.golang.org/example.com/n/@v/v1.2.0.info\": net/http: TLS handshake timeout"));

    private final TextClassifier classifier = new TextClassifier();

    @Test
    void aPrefixOfEveryLineChangesNothing() throws IOException {
        List<String> changed = new ArrayList<>();
        for (List<String> lines : FAILURES) {
            assertThat(read(String.join("\n", lines))).as(lines.get(0)).isNotEmpty();
            for (int from = 0; from < lines.size(); from++) {
                for (int to = from + 1; to <= lines.size(); to++) {
                    changed(lines.subList(from, to), "\n", changed);
                }
            }
            changed(lines, "\r\n", changed);
            changed(inALog(lines), "\r\n", changed);
            changed(inALog(lines), "\n", changed);
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void aPrefixOfAKnownMessageChangesNothing() throws IOException {
        List<String> changed = new ArrayList<>();
        for (MessageTable.Row row : MessageTable.rows()) {
            changed(row.text().lines().toList(), "\n", changed);
        }
        assertThat(changed).isEmpty();
    }

    /** Long enough to be searched rather than read line by line. */
    private static List<String> inALog(List<String> lines) {
        List<String> others = Collections.nCopies(80, "go: downloading example.com/other/with/a/long/path v1.2.3");
        return Stream.of(others, lines, others).flatMap(List::stream).toList();
    }

    private void changed(List<String> lines, String end, List<String> changed) throws IOException {
        List<GoFailure> bare = read(String.join("\n", lines));
        for (String prefix : PREFIXES) {
            List<GoFailure> found = read(prefix + String.join(end + prefix, lines) + end);
            if (!found.equals(bare)) {
                String what = shown(prefix + end + String.join("\n", lines));
                changed.add(what + ": " + brief(found) + " instead of " + brief(bare));
            }
        }
    }

    private static String shown(String text) {
        return text.replace("\u001b", "^[")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private static List<String> brief(List<GoFailure> failures) {
        return failures.stream()
                .map(f -> f.line() + " x" + f.count() + " " + f.stage() + " " + f.place() + " " + f.module() + " "
                        + f.version() + " " + f.causes().get(0))
                .toList();
    }

    private List<GoFailure> read(String text) throws IOException {
        return classifier.classify(new StringReader(text)).failures().stream()
                .map(BuildSystemPrefixTest::unworded)
                .toList();
    }

    /** Without its words, which keep their prefixes. */
    private static GoFailure unworded(GoFailure f) {
        return FailureLog.with(f, f.count(), f.line(), "");
    }
}
