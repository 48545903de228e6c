package dev.gomoddiag.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads trusted JSON of objects, arrays, strings, numbers and literals. */
final class MiniJson {
    private final String text;
    private int at;

    private MiniJson(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) new MiniJson(text).value();
    }

    private Object value() {
        blanks();
        return switch (text.charAt(at)) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            default -> scalar();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        for (blanks(); text.charAt(at) != '}'; blanks()) {
            String key = string();
            blanks();
            at++;
            members.put(key, value());
            comma();
        }
        at++;
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        at++;
        for (blanks(); text.charAt(at) != ']'; blanks()) {
            elements.add(value());
            comma();
        }
        at++;
        return elements;
    }

    private void comma() {
        blanks();
        if (text.charAt(at) == ',') {
            at++;
        }
    }

    private void blanks() {
        while (text.charAt(at) <= ' ') {
            at++;
        }
    }

    private Object scalar() {
        int from = at;
        while (at < text.length() && ",]} ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Double.parseDouble(word);
        };
    }

    private String string() {
        StringBuilder plain = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                c = escape(text.charAt(at++));
            }
            plain.append(c);
        }
        at++;
        return plain.toString();
    }

    private char escape(char c) {
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int index = "nrtbf".indexOf(c);
        return index < 0 ? c : "\n\r\t\b\f".charAt(index);
    }
}
