package dev.gomoddiag.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked of our code and of an oracle: an operation and its arguments. */
record Question(String operation, List<String> arguments) {
    Question {
        arguments = List.copyOf(arguments);
    }

    static Question of(String operation, String... arguments) {
        return new Question(operation, Arrays.asList(arguments));
    }

    /** The fields of a line, decoded. */
    static List<String> fields(String line) {
        return Arrays.stream(line.split("\t", -1)).map(Question::decode).toList();
    }

    /** The operation and the arguments, percent-encoded, with tabs in between. */
    String line() {
        return operation + arguments.stream().map(text -> "\t" + encode(text)).collect(Collectors.joining());
    }

    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f && b != '%') {
                out.append((char) b);
            } else {
                out.append('%').append("%02X".formatted(b & 0xff));
            }
        }
        return out.toString();
    }

    static String decode(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%';
            bytes[length++] = (byte) (escape ? Integer.parseInt(text, i + 1, i + 3, 16) : text.charAt(i));
            i += escape ? 2 : 0;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
