package dev.gomoddiag.examples.quickstart;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.render.TextRenderer;

/** Tells whether one module can be fetched from this machine, and if not, why and what helps. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String[] arguments) {
        System.out.print(tell(Diagnostics.forModule("github.com/gin-gonic/gin").version("v1.9.1")));
    }

    static String tell(Diagnostics diagnostics) {
        Report report = diagnostics.run();
        return new TextRenderer().toText(report);
    }
}
