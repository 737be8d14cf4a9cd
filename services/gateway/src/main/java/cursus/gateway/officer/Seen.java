package cursus.gateway.officer;

import java.util.Map;

/** Tells whether somebody orders what they have looked at: the button of a preview carries the mark of what it showed. */
public final class Seen {

    private Seen() {}

    /** No secret: it protects nobody but the reader from their own haste. */
    public static String mark(Map<String, Object> body) {
        return Integer.toHexString(body.toString().hashCode());
    }
}
