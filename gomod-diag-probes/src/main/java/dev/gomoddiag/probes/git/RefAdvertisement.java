package dev.gomoddiag.probes.git;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.PacketLineIn;
import org.eclipse.jgit.transport.PacketLineOut;

/**
 * The first answer of a git server over smart HTTP (gitprotocol-http, gitprotocol-v2).
 *
 * @param refs the full names; empty where the server speaks version 2 and waits to be asked for them
 * @param objectFormat {@code sha1} unless the server says otherwise
 */
record RefAdvertisement(Version version, List<String> refs, String objectFormat) {
    /** What the request for refs asks for: all that go looks at. */
    private static final List<String> WANTED = List.of("HEAD", "refs/heads/", "refs/tags/");

    private static final String SERVICE = "# service=git-upload-pack";
    private static final String OBJECT_FORMAT = "object-format=";

    RefAdvertisement {
        refs = List.copyOf(refs);
    }

    /** The wire protocol the server chose. */
    enum Version {
        V0,
        V2
    }

    /** Reads the body of {@code info/refs}; empty when it is no advertisement. */
    static Optional<RefAdvertisement> parse(byte[] body) {
        try {
            PacketLineIn in = new PacketLineIn(new ByteArrayInputStream(body));
            String first = in.readString();
            if (first.equals(SERVICE)) {
                in.readString(); // the flush behind the service line
                first = in.readString();
            }
            return Optional.of(first.equals("version 2") ? v2(in) : v0(first, in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The request by which a server of version 2 is asked for its refs. */
    static byte[] lsRefs(String objectFormat) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PacketLineOut lines = new PacketLineOut(out);
        try {
            lines.writeString("command=ls-refs\n");
            if (!objectFormat.equals("sha1")) {
                lines.writeString(OBJECT_FORMAT + objectFormat + "\n");
            }
            lines.writeDelim();
            for (String prefix : WANTED) {
                lines.writeString("ref-prefix " + prefix + "\n");
            }
            lines.end();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** Reads the answer to {@link #lsRefs}; empty when it is none. */
    static Optional<List<String>> parseRefs(byte[] body) {
        try {
            return Optional.of(refs(new PacketLineIn(new ByteArrayInputStream(body))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static RefAdvertisement v2(PacketLineIn in) throws IOException {
        String format = "sha1";
        for (String line = in.readString(); !PacketLineIn.isEnd(line); line = in.readString()) {
            if (line.startsWith(OBJECT_FORMAT)) {
                format = line.substring(OBJECT_FORMAT.length());
            }
        }
        return new RefAdvertisement(Version.V2, List.of(), format);
    }

    private static RefAdvertisement v0(String first, PacketLineIn in) throws IOException {
        List<String> names = new ArrayList<>();
        if (!PacketLineIn.isEnd(first)) {
            String line = first.startsWith("version 1") ? in.readString() : first;
            int capabilities = line.indexOf('\0');
            names.add(name(capabilities < 0 ? line : line.substring(0, capabilities)));
            names.addAll(refs(in));
        }
        // An empty repository advertises this placeholder for its capabilities.
        names.remove("capabilities^{}");
        return new RefAdvertisement(Version.V0, names, "sha1");
    }

    private static List<String> refs(PacketLineIn in) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line = in.readString(); !PacketLineIn.isEnd(line); line = in.readString()) {
            names.add(name(line));
        }
        return names;
    }

    // "OID NAME", in version 2 with attributes behind the name
    private static String name(String line) throws IOException {
        int space = line.indexOf(' ');
        if (space < 40) {
            throw new EOFException("no object id in a line of refs");
        }
        String rest = line.substring(space + 1);
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
