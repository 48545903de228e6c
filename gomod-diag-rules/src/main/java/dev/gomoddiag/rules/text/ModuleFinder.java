package dev.gomoddiag.rules.text;

/** Collects what a failure says about its module and settles on the innermost name that is certain. */
final class ModuleFinder {
    private static final int SCAN_MAX = 4096;

    private ModuleName deciding = ModuleName.NONE;
    private ModuleName pinned = ModuleName.NONE;
    private ModuleName url = ModuleName.NONE;
    private ModuleName queried = ModuleName.NONE;
    private ModuleName headed = ModuleName.NONE;
    private ModuleName later = ModuleName.NONE;
    private ModuleName file = ModuleName.NONE;

    /** A message that names it in a slot. */
    void named(Captures captures) {
        String path = isName(captures.value(Slot.MODULE)) ? captures.value(Slot.MODULE) : "";
        String version = captures.value(Slot.VERSION);
        if (path.isEmpty()) {
            deciding = version.isEmpty() ? deciding : new ModuleName(deciding.path(), version);
            return;
        }
        ModuleName pin = ModuleName.pinned(path).orElse(new ModuleName(path, ""));
        deciding = pin.version().isEmpty() ? new ModuleName(pin.path(), version) : pin;
    }

    /** In {@code verifying module: …} the word is no path. */
    private static boolean isName(String path) {
        return !path.equals("module") && !path.equals("go.mod");
    }

    void url(ModuleName name) {
        if (!name.equals(ModuleName.NONE)) {
            url = name;
        }
    }

    /** A line behind the deciding message. */
    void later(Captures captures) {
        if (later.path().isEmpty()) {
            later = new ModuleName(captures.value(Slot.MODULE), "");
        }
    }

    /** Reads the words in front of a message; true when the last of them is a module and its version. */
    boolean scan(String text, int end) {
        int from = Math.max(0, end - SCAN_MAX);
        boolean found = false;
        int start = from;
        for (int i = from; i <= end; i++) {
            if (i == end || isBreak(text.charAt(i))) {
                if (i - start > 2 && i - start <= 700) {
                    found |= word(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return found;
    }

    boolean isPinned() {
        return !pinned.path().isEmpty();
    }

    ModuleName best() {
        // a directory of the module cache that cannot be made may lie above the module's
        if (pinned.path().startsWith(deciding.path() + "/")) {
            return pinned;
        }
        for (ModuleName name : new ModuleName[] {deciding, pinned, url, file, queried, headed, later}) {
            if (!name.path().isEmpty()) {
                return name.version().isEmpty() ? new ModuleName(name.path(), versionOf(name.path())) : name;
            }
        }
        return deciding;
    }

    private String versionOf(String path) {
        for (ModuleName name : new ModuleName[] {deciding, pinned, url, file}) {
            boolean same = name.path().equals(path) || name.path().isEmpty();
            if (same && !name.version().isEmpty()) {
                return name.version();
            }
        }
        return "";
    }

    private boolean word(String word) {
        boolean colon = word.endsWith(":");
        String token = colon ? word.substring(0, word.length() - 1) : word;
        ModuleName cached = ModuleName.ofCacheFile(token).orElse(ModuleName.NONE);
        if (!cached.path().isEmpty()) {
            file = cached;
            return false;
        }
        ModuleName name = ModuleName.pinned(token).orElse(ModuleName.NONE);
        if (!name.version().isEmpty()) {
            pinned = name;
            return true;
        }
        if (!name.path().isEmpty()) {
            queried = name;
        } else if (colon && token.indexOf('/') > 0 && ModuleName.isPath(token)) {
            headed = new ModuleName(token, "");
        }
        return false;
    }

    private static boolean isBreak(char c) {
        return c <= ' ' || c == '"' || c == '(' || c == ')' || c == '\'' || c == '`' || c == '=' || c == '['
                || c == ']';
    }
}
