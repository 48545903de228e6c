package dev.gomoddiag.probes.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tokens of a page as Go's encoding/xml yields them with Strict off; a page that Go gives up on ends in a mistake. */
final class LenientXml {
    private static final Set<String> CHARSETS = Set.of("utf-8", "ascii");

    private final String text;
    private int at;

    /** The next mark of an end of CDATA from some place on; looked for once, not for each tag. */
    private int stray = -1;

    LenientXml(String text) {
        this.text = text;
    }

    /** A tag; text, comments and directives are passed over. */
    sealed interface Token {
        /** The name behind any namespace prefix. */
        String name();
    }

    record Start(String name, List<Attribute> attributes) implements Token {
        /** The value of the first attribute of this name in any case; "" when there is none. */
        String value(String attribute) {
            return attributes.stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(attribute))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse("");
        }
    }

    record End(String name) implements Token {}

    record Attribute(String name, String value) {}

    /** Where Go stops reading; the message is Go's. */
    static final class MistakeException extends Exception {
        private static final long serialVersionUID = 1L;

        MistakeException(String message) {
            super(message);
        }
    }

    /** The next tag; empty at the end. */
    Optional<Token> next() throws MistakeException {
        while (true) {
            if (!toTag()) {
                return Optional.empty();
            }
            if (startsWith("?")) {
                instruction();
            } else if (startsWith("!--")) {
                comment();
            } else if (startsWith("![CDATA[")) {
                skipPast("]]>");
            } else if (startsWith("!")) {
                directive();
            } else {
                return Optional.of(startsWith("/") ? end() : start());
            }
        }
    }

    /** Passes over text; whether a tag or the like follows it. */
    private boolean toTag() throws MistakeException {
        int open = text.indexOf('<', at);
        int end = open < 0 ? text.length() : open;
        if (stray < at) {
            int found = text.indexOf("]]>", at);
            stray = found < 0 ? text.length() : found;
        }
        if (stray < end) {
            at = stray;
            throw mistake("unescaped ]]> not in CDATA section");
        }
        at = open < 0 ? end : open + 1;
        return open >= 0;
    }

    private Start start() throws MistakeException {
        String name = name("expected element name after <");
        List<Attribute> attributes = new ArrayList<>();
        while (true) {
            skipSpace();
            char c = peek();
            if (c == '>') {
                at++;
                return new Start(local(name), attributes);
            }
            if (c == '/') {
                at++;
                if (peek() != '>') {
                    throw mistake("expected /> in element");
                }
                at++;
                return new Start(local(name), attributes);
            }
            attributes.add(attribute());
        }
    }

    private End end() throws MistakeException {
        at++;
        String name = name("expected element name after </");
        skipSpace();
        if (peek() != '>') {
            throw mistake("invalid characters between </" + local(name) + " and >");
        }
        at++;
        return new End(local(name));
    }

    private Attribute attribute() throws MistakeException {
        String name = name("expected attribute name in element");
        skipSpace();
        if (peek() != '=') {
            return new Attribute(local(name), name);
        }
        at++;
        skipSpace();
        char quote = peek();
        if (quote != '"' && quote != '\'') {
            return new Attribute(local(name), bareValue());
        }
        int close = text.indexOf(quote, at + 1);
        if (close < 0) {
            throw endOfInput();
        }
        String value = text.substring(at + 1, close);
        at = close + 1;
        return new Attribute(local(name), XmlEntities.decoded(value));
    }

    private String bareValue() {
        int start = at;
        while (at < text.length() && (letterOrDigit(text.charAt(at)) || "_:-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private String name(String missing) throws MistakeException {
        int start = at;
        while (at < text.length() && nameCharacter(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            throw endOfInput();
        }
        if (at == start) {
            throw mistake(missing);
        }
        String name = text.substring(start, at);
        if ("0123456789.-".indexOf(name.charAt(0)) >= 0) {
            throw mistake("invalid XML name: " + name);
        }
        return name;
    }

    private void comment() throws MistakeException {
        at += "!--".length();
        skipPast("--");
        char end = peek();
        at++;
        if (end != '>') {
            throw mistake("invalid sequence \"--\" not allowed in comments");
        }
    }

    private void instruction() throws MistakeException {
        at++;
        String target = name("expected target name after <?");
        int start = at;
        skipPast("?>");
        if (!target.equals("xml")) {
            return;
        }
        String declaration = text.substring(start, at - 2);
        String version = parameter(declaration, "version=");
        if (!version.isEmpty() && !version.equals("1.0")) {
            throw new MistakeException("xml: unsupported version \"" + version + "\"; only version 1.0 is supported");
        }
        String charset = parameter(declaration, "encoding=");
        if (!charset.isEmpty() && !CHARSETS.contains(charset.toLowerCase(Locale.ROOT))) {
            throw new MistakeException("xml: opening charset \"" + charset
                    + "\": can't decode XML document using charset \"" + charset + "\"");
        }
    }

    private static String parameter(String declaration, String name) {
        int quote = declaration.indexOf(name) + name.length();
        if (!declaration.contains(name) || quote >= declaration.length()) {
            return "";
        }
        int close = declaration.indexOf(declaration.charAt(quote), quote + 1);
        boolean quoted = declaration.charAt(quote) == '"' || declaration.charAt(quote) == '\'';
        return quoted && close > 0 ? declaration.substring(quote + 1, close) : "";
    }

    // The character behind the exclamation mark is taken as it is; comments inside are passed over.
    private void directive() throws MistakeException {
        int depth = 0;
        char quote = 0;
        for (at += 2; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (startsWith("<!--")) {
                at += "<!--".length();
                skipPast("-->");
                at--;
            } else if (c == '<') {
                depth++;
            } else if (c == '>' && depth-- == 0) {
                at++;
                return;
            }
        }
        throw endOfInput();
    }

    private void skipPast(String mark) throws MistakeException {
        int found = text.indexOf(mark, at);
        if (found < 0) {
            throw endOfInput();
        }
        at = found + mark.length();
    }

    private boolean startsWith(String mark) {
        return text.startsWith(mark, at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws MistakeException {
        if (at >= text.length()) {
            throw endOfInput();
        }
        return text.charAt(at);
    }

    private MistakeException endOfInput() {
        at = text.length();
        return mistake("unexpected EOF");
    }

    private MistakeException mistake(String what) {
        long line = 1
                + text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new MistakeException("XML syntax error on line " + line + ": " + what);
    }

    private static String local(String name) {
        int colon = name.indexOf(':');
        return colon > 0 && colon < name.length() - 1 && name.indexOf(':', colon + 1) < 0
                ? name.substring(colon + 1)
                : name;
    }

    private static boolean nameCharacter(char c) {
        return c >= 0x80 || letterOrDigit(c) || "_:.-".indexOf(c) >= 0;
    }

    private static boolean letterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
