package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and symbolic links as installers lay them out, in a directory of their own. */
@DisabledOnOs(OS.WINDOWS)
class GoLocatorTest {
    private Path machine;

    @BeforeEach
    void begin(@TempDir Path directory) throws IOException {
        machine = directory.toRealPath();
    }

    private Path program(String path, String text) throws IOException {
        Path file = machine.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private void install(String root, String version) throws IOException {
        program(root + "/bin/go", "\u007fELF");
        Files.writeString(machine.resolve(root).resolve("VERSION"), "go" + version + "\ntime 2024-01-01T00:00:00Z\n");
    }

    private void link(String path, String target) throws IOException {
        Path link = machine.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    private Optional<GoInstallation> found(String directory, String named) {
        return new GoLocator(new RealFilesHost(
                        Map.of("PATH", machine.resolve(directory).toString()), machine))
                .find(named);
    }

    private GoInstallation installation(String program, String root, String version) {
        return new GoInstallation(
                machine.resolve(program).toString(), machine.resolve(root).toString(), version);
    }

    @ParameterizedTest
    @CsvSource({
        "opt/go1.22, home/bin/go, ../../opt/go1.22/bin/go",
        "usr/lib/go-1.22, usr/bin/go, ../lib/go-1.22/bin/go",
        "opt/homebrew/Cellar/go/1.22.1/libexec, opt/homebrew/bin/go, ../Cellar/go/1.22.1/libexec/bin/go"
    })
    void followsALinkToItsRoot(String root, String link, String target) throws IOException {
        install(root, "1.22.1");
        link(link, target);

        assertThat(found(Path.of(link).getParent().toString(), "")).contains(installation(link, root, "1.22.1"));
    }

    @Test
    void followsLinksToLinks() throws IOException {
        install("opt/homebrew/Cellar/go/1.22.1/libexec", "1.22.1");
        link("opt/homebrew/Cellar/go/1.22.1/bin/go", "../libexec/bin/go");
        link("opt/homebrew/bin/go", "../Cellar/go/1.22.1/bin/go");

        assertThat(found("opt/homebrew/bin", ""))
                .contains(installation("opt/homebrew/bin/go", "opt/homebrew/Cellar/go/1.22.1/libexec", "1.22.1"));
    }

    @Test
    void knowsNoReleaseOfAScriptThatStandsInForGo() throws IOException {
        Path shim = program("home/.asdf/shims/go", "#!/bin/sh\nexec asdf exec go \"$@\"\n");

        assertThat(found("home/.asdf/shims", "")).contains(new GoInstallation(shim.toString(), "", ""));
    }

    @Test
    void knowsNoReleaseOfALinkToAnotherProgram() throws IOException {
        program("usr/bin/mise", "\u007fELF");
        link("home/mise/shims/go", "../../../usr/bin/mise");

        assertThat(found("home/mise/shims", ""))
                .contains(
                        new GoInstallation(machine.resolve("home/mise/shims/go").toString(), "", ""));
    }

    @Test
    void takesTheReleaseOfTheProgramUnderAnotherRoot() throws IOException {
        install("opt/go1.22", "1.22.1");
        install("opt/go1.19", "1.19.13");
        link("home/bin/go", "../../opt/go1.22/bin/go");

        assertThat(found("home/bin", machine.resolve("opt/go1.19").toString()))
                .contains(installation("home/bin/go", "opt/go1.19", "1.22.1"));
    }
}
