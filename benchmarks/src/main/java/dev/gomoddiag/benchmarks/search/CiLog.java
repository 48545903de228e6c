package dev.gomoddiag.benchmarks.search;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Writes a log such as a build server keeps: many tools, timestamps, no failure of fetching. The same text every time. */
final class CiLog {
    private static final long SEED = 20260301;
    private static final int DAY = 86_400;

    private static final String[] WORDS =
            ("alpha beta server client config parser handler index worker queue cache router model schema render build"
                            + " deploy gateway token session metric trace logger storage bucket stream batch buffer codec"
                            + " driver engine filter merge bench shard lease quota audit proxy mirror")
                    .split(" ");

    /** {@code $w} is a word, {@code $n} a number up to 999, {@code $d} a digit, {@code $h} hexadecimal digits. */
    private static final List<String> LINES = List.of(
            "[INFO] Compiling $n source files with javac [debug release 17] to target/classes",
            "[INFO] Downloading from central: https://repo.maven.apache.org/maven2/org/$w/$w-$w/$d.$n/$w-$w-$d.$n.pom",
            "[INFO] Downloaded from central: https://repo.maven.apache.org/maven2/org/$w/$w/$d.$n/$w.jar ($n kB at $n kB/s)",
            "[INFO] Tests run: $n, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: $d.$n s -- in com.example.$w.$wTest",
            "[WARNING] /src/main/java/com/example/$w/$w.java:[$n,$d] $w() in com.example.$w.$w has been deprecated",
            "ok  \texample.com/$w/$w\t$d.$ns",
            "?   \texample.com/$w/$w\t[no test files]",
            "=== RUN   Test$w/$w_$w",
            "=== PAUSE Test$w/$w_$w",
            "    --- PASS: Test$w/$w_$w (0.$ns)",
            "    $w_test.go:$n: got $n $w in $d.$nms",
            "go: downloading github.com/$w/$w v$d.$n.$d",
            "go: downloading golang.org/x/$w v0.$n.0",
            "   Compiling $w-$w v$d.$n.$d",
            "    Finished `release` profile [optimized] target(s) in $n.$ds",
            "npm warn deprecated $w@$d.0.$d: this package is no longer maintained, use $w instead",
            "added $n packages, and audited $n packages in $ds",
            "#$d $n.$n Get:$n http://deb.debian.org/debian bookworm/main amd64 lib$w-dev amd64 $d.$d-1 [$n kB]",
            "#$d $n.$n Setting up lib$w$d:amd64 ($d.$n-$d) ...",
            "#$d sha256:$h$h$h$h $d.$nMB / $n.$dMB $n.$ds done",
            "[ $d%] Building CXX object src/$w/CMakeFiles/$w.dir/$w_$w.cpp.o",
            "src/$w/$w.c:$n:$d: warning: unused variable '$w' [-Wunused-variable]",
            "time=\"2026-03-01T10:00:00Z\" level=info msg=\"starting $w\" component=$w port=$n",
            "{\"level\":\"info\",\"ts\":1700000$n.$n,\"caller\":\"$w/$w.go:$n\",\"msg\":\"request served\",\"status\":200,"
                    + "\"path\":\"/api/v1/$w/$n\"}",
            "remote: Compressing objects: $n% ($n/$n)",
            "Receiving objects:  $n% ($n/$n), $d.$n MiB | $d.$n MiB/s",
            "tests/test_$w.py::Test$w::test_$w_$w PASSED                    [ $d%]",
            "Requirement already satisfied: $w>=$d.0 in ./venv/lib/python3.11/site-packages (from $w==$d.1)",
            "\tat com.example.$w.$w.invoke($w.java:$n)",
            "Caused by: java.lang.IllegalStateException: $w is not ready after $n ms",
            "Step $d/20 : RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl git $w",
            "::group::Run actions/checkout@v4",
            "##[endgroup]",
            "Uploading artifact $w-$n.zip: $n.$d MB of $n.$d MB (error count 0)",
            "Cache restored from key: $w-linux-$h$h$h",
            "Successfully built $h$h",
            "I0301 10:00:$d.$n       1 $w_$w.go:$n] \"Starting workers\" controller=\"$w\" count=$d",
            "level=debug ts=2026-03-01T10:00:00Z caller=$w.go:$n msg=\"retrying\" attempt=$d after=$nms reason=\"timeout\"",
            "Expected status 200 but the mock answered 404 Not Found: GET /$w/$n",
            "");

    private final Random random = new Random(SEED);

    /** @param bytes at least this many, to the end of a line */
    static void write(Path file, long bytes) throws IOException {
        CiLog log = new CiLog();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            long written = 0;
            for (int second = 0; written < bytes; second++) {
                byte[] line = log.line(second).getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
            }
        }
    }

    private String line(int second) {
        StringBuilder line = new StringBuilder(160)
                .append("2026-03-")
                .append(two(1 + second / DAY % 28))
                .append('T')
                .append(two(second / 3600 % 24))
                .append(':')
                .append(two(second / 60 % 60))
                .append(':')
                .append(two(second % 60))
                .append('.')
                .append(1_000_000 + random.nextInt(9_000_000))
                .append("Z ");
        String form = LINES.get(random.nextInt(LINES.size()));
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '$') {
                value(form.charAt(++i), line);
            } else {
                line.append(c);
            }
        }
        return line.append('\n').toString();
    }

    private void value(char kind, StringBuilder line) {
        switch (kind) {
            case 'w' -> line.append(WORDS[random.nextInt(WORDS.length)]);
            case 'n' -> line.append(random.nextInt(1000));
            case 'd' -> line.append(random.nextInt(10));
            default -> line.append(Integer.toHexString(random.nextInt()));
        }
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }
}
