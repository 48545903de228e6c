package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of {@code KEY=value} lines as the go command reads it (cmd/go/internal/cfg/cfg.go, readEnvFile): no quoting, no
 * trimming, a carriage return belongs to the value, lines that do not start with A to Z are passed over.
 */
record GoEnvFile(String path, List<Setting> settings) {

    static GoEnvFile none() {
        return new GoEnvFile("", List.of());
    }

    static GoEnvFile read(HostEnvironment host, String path, Kind kind) {
        return new GoEnvFile(path, parse(host.read(path).text().orElse(""), path, kind));
    }

    private static List<Setting> parse(String text, String path, Kind kind) {
        List<Setting> settings = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            int equals = line.indexOf('=');
            if (equals > 0 && line.charAt(0) >= 'A' && line.charAt(0) <= 'Z') {
                settings.add(Setting.of(
                        line.substring(0, equals), line.substring(equals + 1), new SettingSource(kind, path, number)));
            }
        }
        return List.copyOf(settings);
    }

    /** The lines for a variable, in file order: the last one counts, also when its value is "". */
    List<Setting> all(String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).toList();
    }

    Optional<Setting> last(String name) {
        return all(name).stream().reduce((earlier, later) -> later);
    }
}
