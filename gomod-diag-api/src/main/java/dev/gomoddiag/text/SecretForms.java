package dev.gomoddiag.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that are told by what stands in front of them, or by their own shape. */
final class SecretForms {
    private static final String CREDENTIALS = Redaction.CREDENTIALS;
    private static final String TOKEN = "<token>";
    private static final String WORD = "[^\\s&\"'<>]++";
    /** A value in JSON, whose quotes may be escaped. */
    private static final String JSON = "\\\\?\"[ \\t]*+:[ \\t]*+\\\\?\"";

    /** Linear: every repeat is possessive or bounded and fails, if at all, within its first few characters. */
    private static final List<Form> FORMS = List.of(
            new Form("(?i:cookie2?\"?:[ \\t]*+\"?)", "[^\\r\\n]++", "<cookie>"),
            new Form("(?i:authorization\"?:[ \\t]*+\"?)", "[^\\r\\n]++", CREDENTIALS),
            new Form("(?i:\\bbearer[ \\t]++)", "[\\w.~+/=-]{8,}+", TOKEN),
            new Form("(?i:(?:password|passwd|pwd|(?<![a-z])pass)=)", WORD, CREDENTIALS),
            new Form(
                    "(?i:\\b(?:token|password|secret)(?: is|:)[ \\t]++)",
                    "(?=[^\\s]{0,60}\\d)[^\\s&\"'<>]{6,}+",
                    TOKEN),
            // curl and wget; docker login
            new Form(
                    "(?<![\\w-])(?:-[uU][ =]?+|--(?:proxy-)?user[ =])[\"']?+[^\\s:\"'<>-]{1,80}+:(?!//)",
                    WORD,
                    CREDENTIALS),
            new Form("(?<![\\w-])--[a-z-]{0,16}password[ =][\"']?+", WORD, CREDENTIALS),
            // ~/.netrc
            new Form("\\blogin[ \\t]++[^\\s<>]{1,80}+[ \\t]++password[ \\t]++", WORD, CREDENTIALS),
            // net/url tells of a password before a raw # so
            new Form("invalid port \\\\?\":", "(?!(?:\\d[^\"]{0,5}|direct|off)\")[^\"<>]++", CREDENTIALS),
            new Form(
                    "(?i:(?:(?:private|job|auth|access|security)-token|api-key)\"?:[ \\t]*+\"?)",
                    "[^\\s\"<>]++",
                    TOKEN),
            new Form("(?i:\"[a-z_-]{0,24}(?:password|passwd)" + JSON + ")", "[^\"\\\\<>]++", CREDENTIALS),
            new Form(
                    "(?i:\"[a-z_-]{0,24}(?:secret|token|api[_-]?key|access[_-]?key|private[_-]?key)" + JSON + ")",
                    "[^\"<>]++",
                    TOKEN),
            new Form("(?i:(?:token|secret|api_?key|access_?key|signature|(?<![a-z])sig)=)", WORD, TOKEN),
            // What signs a person or a request in by a URL
            new Form(
                    "(?i:[?&](?:code|key|auth|jwt|sid|session|x-amz-credential|x-goog-credential|awsaccesskeyid)=)",
                    WORD,
                    TOKEN),
            new Form(
                    "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----",
                    "[\\w+/=\\s\\\\]++(?:-----END[A-Z ]{0,40}-----)?",
                    TOKEN),
            new Form("", "gh[a-z]_[A-Za-z0-9]{6,}+|github_pat_\\w{6,}+", TOKEN),
            new Form("(?<![\\w-])gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|wt|soat|ffct)-", "[\\w-]{6,}+", TOKEN),
            new Form("", "xox[a-z]-[\\w-]{10,}+|npm_[A-Za-z0-9]{30,}+|pypi-[\\w-]{30,}+", TOKEN),
            new Form("", "(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])", TOKEN),
            new Form("", "(?<![\\w+/-])eyJ[\\w-]{10}[\\w.-]*+", TOKEN));

    private static final Pattern ANY = any();

    private SecretForms() {}

    /**
     * @param before what stays
     * @param secret what {@code token} is put in the place of
     */
    private record Form(String before, String secret, String token) {}

    private static Pattern any() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < FORMS.size(); i++) {
            Form form = FORMS.get(i);
            all.append(i == 0 ? "" : "|").append("(?<f").append(i).append('>').append(form.before);
            all.append(")(?:").append(form.secret).append(')');
        }
        return Pattern.compile(all.toString());
    }

    /** The text with each of them replaced. */
    static String replacedIn(String text) {
        return ANY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
    }

    private static String shown(MatchResult found) {
        for (int i = 0; i < FORMS.size(); i++) {
            String before = found.group(i + 1);
            if (before != null) {
                return before + FORMS.get(i).token;
            }
        }
        throw new IllegalStateException("a form matched whose part in front is no group");
    }
}
