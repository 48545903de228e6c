package dev.gomoddiag.examples.doctor;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param terminal whether progress may be shown on {@code err}
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, Terminal terminal) {

    /** What stands behind standard error. */
    enum Terminal {
        INTERACTIVE,
        REDIRECTED
    }

    static Console system() {
        return new Console(System.in, writer(System.out), writer(System.err), terminalOfThisProcess());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** {@code System.console()} tells of a terminal up to Java 21; from 22 on only {@code isTerminal} does. */
    private static Terminal terminalOfThisProcess() {
        java.io.Console console = System.console();
        if (console == null || System.getenv("TERM") == null) {
            return Terminal.REDIRECTED;
        }
        try {
            Object answer = java.io.Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(answer) ? Terminal.INTERACTIVE : Terminal.REDIRECTED;
        } catch (ReflectiveOperationException e) {
            return Terminal.INTERACTIVE;
        }
    }
}
