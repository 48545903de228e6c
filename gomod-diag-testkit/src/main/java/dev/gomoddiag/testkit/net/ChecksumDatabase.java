package dev.gomoddiag.testkit.net;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checksum database with a key of its own that knows the modules of a catalogue as they were when it was made; it can be
 * made to lie.
 */
public final class ChecksumDatabase implements WebContent {
    private static final Pattern LOOKUP = Pattern.compile("/lookup/(.+)@([^@]+)");
    private static final Pattern TILE =
            Pattern.compile("/tile/8/([0-7])/((?:x\\d{3}/)?\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int FULL = 256;

    private final String name;
    private final NoteKey key;
    private final List<PublishedModule> modules;
    private final int others;
    private final MerkleTree tree;
    private final String text;
    private volatile Set<SumdbLie> lies = Set.of();

    private ChecksumDatabase(String name, List<PublishedModule> modules, int others) {
        this.name = name;
        this.key = new NoteKey(name);
        this.modules = modules;
        this.others = others;
        List<String> records = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            records.add("other.example/m v0.0." + i + " h1:none\n");
        }
        modules.forEach(module -> records.add(lines(module)));
        this.tree = new MerkleTree(records);
        this.text = "go.sum database tree\n" + records.size() + "\n"
                + Base64.getEncoder().encodeToString(tree.root()) + "\n";
    }

    /** A database of this name, such as {@code sum.golang.org}. */
    public static ChecksumDatabase of(String name, ModuleCatalogue modules) {
        return behind(0, name, modules);
    }

    /**
     * A database of this name whose log begins with records of other modules.
     *
     * @param others how many; 100,000 at most with those of the catalogue
     */
    public static ChecksumDatabase behind(int others, String name, ModuleCatalogue modules) {
        return new ChecksumDatabase(name, modules.all(), others);
    }

    public String name() {
        return name;
    }

    /** The value of GOSUMDB under which go trusts this database: {@code name+hash+key}. */
    public String verifier() {
        return key.verifier();
    }

    /** Lies so from now on; without an argument it tells the truth again. */
    public ChecksumDatabase lie(SumdbLie... how) {
        lies = how.length == 0 ? Set.of() : EnumSet.copyOf(List.of(how));
        return this;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        return answer(request.path());
    }

    /** Answers a path below the database's own base. */
    HttpAnswer answer(String path) {
        if (path.equals("/supported")) {
            return HttpAnswer.text(200, "");
        }
        if (path.equals("/latest")) {
            return HttpAnswer.text(200, head());
        }
        Matcher lookup = LOOKUP.matcher(path);
        if (lookup.matches()) {
            return lookup(BangCode.decode(lookup.group(1)), BangCode.decode(lookup.group(2)));
        }
        Matcher tile = TILE.matcher(path);
        return tile.matches() ? tile(tile) : HttpAnswer.text(404, "not found\n");
    }

    private String head() {
        NoteKey stranger = NoteKey.ofStranger(name);
        if (lies.contains(SumdbLie.FORGED_SIGNATURE)) {
            return key.forgedBy(stranger, text);
        }
        return lies.contains(SumdbLie.OTHER_KEY) ? stranger.sign(text) : key.sign(text);
    }

    private HttpAnswer lookup(String path, String version) {
        for (int i = 0; i < modules.size(); i++) {
            PublishedModule module = modules.get(i);
            if (module.path().equals(path) && module.version().equals(version)) {
                String lines = lines(module) + (lies.contains(SumdbLie.OTHER_RECORDS) ? "other lines\n" : "");
                return HttpAnswer.text(200, (others + i) + "\n" + lines + "\n" + head());
            }
        }
        return HttpAnswer.text(404, "not found: " + path + "@" + version + ": invalid version: unknown revision\n");
    }

    private HttpAnswer tile(Matcher path) {
        HttpAnswer missing = HttpAnswer.text(404, "not found: no such tile\n");
        int index = Integer.parseInt(path.group(2).replaceAll("[x/]", ""));
        int width = path.group(3) == null ? FULL : Integer.parseInt(path.group(3));
        return lies.contains(SumdbLie.NO_TILES)
                ? missing
                : tree.tile(Integer.parseInt(path.group(1)), index, width)
                        .map(hashes -> HttpAnswer.of(200, "application/octet-stream", told(hashes)))
                        .orElse(missing);
    }

    private byte[] told(byte[] hashes) {
        if (lies.contains(SumdbLie.GARBLED_TILES)) {
            hashes[hashes.length - 1] ^= 1;
        }
        return lies.contains(SumdbLie.SHORT_TILES) ? new byte[] {hashes[0]} : hashes;
    }

    /** The record of one module version: its two lines of go.sum. */
    private static String lines(PublishedModule module) {
        String at = module.path() + " " + module.version();
        return at + " " + module.zipHash() + "\n" + at + "/go.mod " + module.goModHash() + "\n";
    }
}
