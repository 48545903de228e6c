package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.host.HostEnvironment;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What one command printed and how it ended. */
record CommandLineRun(int code, String out, String err) {

    /** With nothing on standard input and both streams redirected. */
    static CommandLineRun of(HostEnvironment host, String... arguments) {
        return of(host, "", Console.Terminal.REDIRECTED, arguments);
    }

    static CommandLineRun of(HostEnvironment host, String stdin, Console.Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                terminal);
        int code = Doctor.run(console, host, arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }
}
