package dev.gomoddiag.rules.text;

import java.util.regex.Pattern;

/** Logins in URLs that a terminal cut in two lines, where neither half looks like one. */
final class CutLogins {
    /** Possessive and bounded: linear. */
    private static final Pattern CUT = Pattern.compile("(://[^\\s/@'\"]{1,300}+)\\R[ \\t]*+([^\\s/@'\"]{1,300}+@)");

    private static final Pattern TAIL = Pattern.compile(
            "(?m)^[ \\t]*+(?!git@)[^\\s/@:'\"<>]{1,300}+@(?=[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}(?::\\d{1,5})?/)");

    private CutLogins() {}

    /** The text with each of them whole, so that it is seen; what is left of one at the beginning of a line is replaced. */
    static String mended(String text) {
        return TAIL.matcher(CUT.matcher(text).replaceAll("$1$2")).replaceAll("<credentials>@");
    }
}
