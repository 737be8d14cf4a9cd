package cursus.gateway.protection;

import java.io.IOException;

/** An answer began and did not end. */
final class AnswerCutShort extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerCutShort(IOException cause) {
        super("the answer was cut short", cause);
    }
}
