package dev.gomoddiag.testkit.net;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checksum database with a key of its own that knows the modules of a catalogue as they were when it was made. */
public final class ChecksumDatabase implements WebContent {
    private static final Pattern LOOKUP = Pattern.compile("/lookup/(.+)@([^@]+)");
    private static final Pattern TILE = Pattern.compile("/tile/8/0/000\\.p/(\\d{1,3})");

    private final String name;
    private final NoteKey key;
    private final List<PublishedModule> modules;
    private final MerkleTree tree;
    private final String head;

    private ChecksumDatabase(String name, List<PublishedModule> modules) {
        this.name = name;
        this.key = new NoteKey(name);
        this.modules = modules;
        this.tree = new MerkleTree(modules.stream().map(ChecksumDatabase::lines).toList());
        String root = Base64.getEncoder().encodeToString(tree.root());
        this.head = key.sign("go.sum database tree\n" + modules.size() + "\n" + root + "\n");
    }

    /** A database of this name, such as {@code sum.golang.org}, of 1 to 255 module versions. */
    public static ChecksumDatabase of(String name, ModuleCatalogue modules) {
        return new ChecksumDatabase(name, modules.all());
    }

    public String name() {
        return name;
    }

    /** The value of GOSUMDB under which go trusts this database: {@code name+hash+key}. */
    public String verifier() {
        return key.verifier();
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
            return HttpAnswer.text(200, head);
        }
        Matcher lookup = LOOKUP.matcher(path);
        if (lookup.matches()) {
            return lookup(BangCode.decode(lookup.group(1)), BangCode.decode(lookup.group(2)));
        }
        Matcher tile = TILE.matcher(path);
        if (tile.matches() && Integer.parseInt(tile.group(1)) <= modules.size()) {
            return HttpAnswer.of(200, "application/octet-stream", tree.tile(Integer.parseInt(tile.group(1))));
        }
        return HttpAnswer.text(404, "not found\n");
    }

    private HttpAnswer lookup(String path, String version) {
        for (int id = 0; id < modules.size(); id++) {
            PublishedModule module = modules.get(id);
            if (module.path().equals(path) && module.version().equals(version)) {
                return HttpAnswer.of(
                        200,
                        "text/plain; charset=UTF-8",
                        (id + "\n" + lines(module) + "\n" + head).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HttpAnswer.text(404, "not found: " + path + "@" + version + ": invalid version: unknown revision\n");
    }

    /** The record of one module version: its two lines of go.sum. */
    private static String lines(PublishedModule module) {
        String at = module.path() + " " + module.version();
        return at + " " + module.zipHash() + "\n" + at + "/go.mod " + module.goModHash() + "\n";
    }
}
