package cursus.notification.deliveries.smtp;

/**
 * The last wall before a mail's head: whatever comes in, one line comes out, so that no text can begin another header.
 * Whoever composes has cleaned already; this does not rely on it.
 */
final class HeaderText {

    private static final String UNWANTED = "[\\p{Cntrl}\\u0085\\u2028\\u2029]+";

    /** No reader shows more, and a word without a space can't be folded into lines of lawful length. */
    private static final int LONGEST = 400;

    private HeaderText() {}

    static String oneLine(String text) {
        String line = text.replaceAll(UNWANTED, " ")
                .strip()
                // Otherwise a reader would take it for an encoded word, and find in it what was kept out here.
                .replace("=?", "= ?");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
