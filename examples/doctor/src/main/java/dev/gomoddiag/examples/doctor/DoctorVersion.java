package dev.gomoddiag.examples.doctor;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class DoctorVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Doctor.class.getPackage().getImplementationVersion())
                .orElse("(built without a manifest)");
        return new String[] {"gomod-diag doctor " + version};
    }
}
