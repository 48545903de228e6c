package dev.gomoddiag.report;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.remedy.Safety;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

/** A remedy whose rehearsal ends as a test wants it. */
record SampleRemedy(String id, List<Action> actions, Safety safety, Verification verdict) implements Remedy {

    /** One action of every kind. */
    static final List<Action> EVERY_ACTION = List.of(
            new Action.GoEnv("GOPROXY", "https://goproxy.cn,direct"),
            new Action.UnsetGoEnv("GOPROXY"),
            new Action.Env("HTTPS_PROXY", "http://192.0.2.3:3128"),
            new Action.UnsetEnv("ALL_PROXY"),
            new Action.GitConfig("url.https://github.com/.insteadOf", "ssh://git@github.com/"),
            new Action.GitConfig(Optional.of("/etc/gitconfig"), "http.proxy", "http://192.0.2.3:3128"),
            new Action.UnsetGitConfig("http.proxy"),
            new Action.UnsetGitConfig(Optional.of("/etc/gitconfig"), "http.proxy"),
            new Action.Query(new ModuleQuery("example.com/lib", "v1.0.1")),
            new Action.Command(List.of("ssh-add", "a key")),
            new Action.EditFile("/etc/hosts", List.of("127.0.0.1 github.com"), List.of()),
            new Action.ImportCertificate("CN=Corp Root", "0f".repeat(32), "-----BEGIN CERTIFICATE-----\n"),
            new Action.RemoveCertificate("CN=Corp Root", "0f".repeat(32)),
            new Action.Ask(Text.plain("the owner"), Text.plain("access")),
            new Action.Wait(Text.plain("tomorrow")));

    @Override
    public Text title() {
        return Text.plain("Do " + id);
    }

    @Override
    public Risk risk() {
        return Risk.MEDIUM;
    }

    @Override
    public List<Action> undo() {
        return List.of(new Action.UnsetGoEnv("GOPROXY"));
    }

    @Override
    public Optional<Verification> rehearse(ProbeContext context) {
        return Optional.of(verdict);
    }
}
