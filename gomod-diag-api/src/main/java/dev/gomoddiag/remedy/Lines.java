package dev.gomoddiag.remedy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The lines of a text with their ends, so that those which stay are kept byte by byte. */
final class Lines {
    private Lines() {}

    static String edited(String text, Action.EditFile edit) {
        Deque<String> fresh = new ArrayDeque<>(edit.add());
        List<String> kept = new ArrayList<>();
        int place = -1;
        for (String line : split(text)) {
            String content = withoutEnd(line);
            if (!edit.remove().contains(content)) {
                kept.add(line);
                continue;
            }
            if (!fresh.isEmpty()) {
                kept.add(fresh.remove() + line.substring(content.length()));
            }
            place = kept.size();
        }
        if (!fresh.isEmpty()) {
            insert(kept, place < 0 ? kept.size() : place, fresh);
        }
        return String.join("", kept);
    }

    private static void insert(List<String> kept, int place, Deque<String> fresh) {
        if (place > 0 && !kept.get(place - 1).endsWith("\n")) {
            kept.set(place - 1, kept.get(place - 1) + "\n");
        }
        kept.addAll(place, fresh.stream().map(line -> line + "\n").toList());
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        return line.substring(0, end);
    }
}
