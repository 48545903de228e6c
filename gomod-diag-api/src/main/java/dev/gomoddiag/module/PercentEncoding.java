package dev.gomoddiag.module;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The {@code %2F} of URLs. */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** What stands for no byte stays as it is. */
    public static String decoded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                out.write(bytes[i]);
            } else {
                out.write(high * 16 + low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
