package dev.gomoddiag.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment.Guard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemHostTest {
    @TempDir
    private Path directory;

    private Guard guard(String rights) throws IOException {
        Path file = Files.createFile(directory.resolve(rights));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return HostEnvironment.system().guard(file.toString());
    }

    @Test
    void aFileThatGroupOrOthersMayWriteIsOpen() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));

        assertThat(guard("rw-rw----")).isEqualTo(Guard.OPEN);
        assertThat(guard("rw----rw-")).isEqualTo(Guard.OPEN);
        assertThat(guard("rw-r--r--")).isNotEqualTo(Guard.OPEN);
        assertThat(HostEnvironment.system().guard(directory + "/none")).isEqualTo(Guard.UNKNOWN);
    }
}
