package dev.gomoddiag.settings;

import java.util.List;

/**
 * One line of an ssh configuration.
 *
 * @param keyword in lower case
 * @param conditions the blocks it stands in, all of which must apply; the outer ones come from {@code Include}
 */
record SshDirective(String keyword, List<String> arguments, List<SshCondition> conditions, SettingSource source) {
    SshDirective {
        arguments = List.copyOf(arguments);
        conditions = List.copyOf(conditions);
    }

    /** The arguments as one text, which is what a command is. */
    String value() {
        return String.join(" ", arguments);
    }

    /** Whether it makes ssh read its configuration twice, be it in a block that counts or not. */
    boolean wantsFinalPass() {
        return keyword.equals("match")
                && conditions.get(conditions.size() - 1) instanceof SshCondition.Match match
                && match.wantsFinalPass();
    }
}
