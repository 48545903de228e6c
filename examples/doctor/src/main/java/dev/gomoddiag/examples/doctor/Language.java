package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.host.HostEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages a report can be had in. */
enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language of the environment, by the variables and in the order of POSIX. */
    static Language of(HostEnvironment host) {
        return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(host::variable)
                .flatMap(Optional::stream)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .map(value -> ZH)
                .orElse(EN);
    }
}
