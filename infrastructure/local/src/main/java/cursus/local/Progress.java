package cursus.local;

import java.io.PrintStream;
import java.util.Locale;

/** What the suite says on the console: a line per part, and nothing else unless something is wrong. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void ready(String part, long sinceNanos, String address) {
        double seconds = (System.nanoTime() - sinceNanos) / 1e9;
        line(String.format(Locale.ROOT, "  %-13s ready in %4.1f s   %s", part, seconds, address));
    }

    void outside(String part, String address) {
        line(String.format(Locale.ROOT, "  %-13s not started, in use instead:   %s", part, address));
    }
}
