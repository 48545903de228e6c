package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads GOSUMDB ({@code dbDial} of cmd/go/internal/modfetch/sumdb.go). */
final class SumdbParser {
    private static final String PUBLIC = "sum.golang.org";
    /** The key that go knows by itself (knownGOSUMDB of cmd/go/internal/modfetch/key.go). */
    private static final String PUBLIC_KEY = PUBLIC + "+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    private static final String ALIAS = "sum.golang.google.cn";
    private static final String MALFORMED = "invalid GOSUMDB: malformed verifier id";
    private static final byte ED25519 = 1;

    private SumdbParser() {}

    static SumdbSetting parse(String gosumdb) {
        String text = gosumdb.equals(ALIAS) ? PUBLIC + " https://" + ALIAS : gosumdb;
        if (text.equals("off")) {
            return new SumdbSetting.Off();
        }
        List<String> fields = GoSpace.fields(text);
        if (fields.isEmpty()) {
            return new SumdbSetting.Invalid("missing GOSUMDB");
        }
        if (fields.size() > 2) {
            return new SumdbSetting.Invalid("invalid GOSUMDB: too many fields");
        }
        String key = fields.get(0).equals(PUBLIC) ? PUBLIC_KEY : fields.get(0);
        String name = key.substring(0, key.indexOf('+') < 0 ? key.length() : key.indexOf('+'));
        Optional<String> problem = problemOfKey(key).or(() -> problemOfName(name));
        if (problem.isPresent()) {
            return new SumdbSetting.Invalid(problem.get());
        }
        return fields.size() == 1
                ? new SumdbSetting.Database(name, key, Optional.empty())
                : withUrl(name, key, fields.get(1));
    }

    private static SumdbSetting withUrl(String name, String key, String url) {
        return GoUrl.parse(url) instanceof GoUrl.Parsed.Malformed malformed
                ? new SumdbSetting.Invalid("invalid GOSUMDB URL: " + malformed.text())
                : new SumdbSetting.Database(name, key, Optional.of(RequestUrl.of(url)));
    }

    // note.NewVerifier: name+hash+base64(algorithm, key)
    private static Optional<String> problemOfKey(String key) {
        String[] parts = key.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || !parts[1].matches("[0-9a-fA-F]{8}")) {
            return Optional.of(MALFORMED);
        }
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(MALFORMED);
        }
        if (decoded.length == 0 || parts[2].length() % 4 != 0) {
            return Optional.of(MALFORMED);
        }
        if (!parts[1].equalsIgnoreCase(keyHash(parts[0], decoded))) {
            return Optional.of("invalid GOSUMDB: invalid verifier hash");
        }
        if (decoded[0] != ED25519) {
            return Optional.of("invalid GOSUMDB: unknown verifier algorithm");
        }
        return decoded.length == 33 ? Optional.empty() : Optional.of(MALFORMED);
    }

    private static String keyHash(String name, byte[] key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
            return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(key), 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Optional<String> problemOfName(String name) {
        boolean valid = GoUrl.parse("https://" + name) instanceof GoUrl.Parsed.Url parsed
                && !name.endsWith("/")
                && !parsed.url().host().isEmpty()
                && parsed.url().userinfo().isEmpty()
                && parsed.url().tail().isEmpty()
                && name.indexOf('%') < 0;
        return valid
                ? Optional.empty()
                : Optional.of("invalid sumdb name (must be host[/path]): "
                        + RequestUrl.of("https://" + name).shown().substring("https://".length()));
    }
}
