package cursus.gateway.protection;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** What went wrong between the gateway and a service. */
final class Connections {

    private Connections() {}

    /** No answer, or only the beginning of one. */
    static boolean noAnswer(Throwable fault) {
        return fault instanceof IOException || fault instanceof ResourceAccessException;
    }

    /**
     * There was no connection, or it dropped before an answer began. After a time limit the service may still be at
     * work, and the reader has waited long enough.
     */
    static boolean failedEarly(Throwable fault) {
        Throwable cause = cause(fault);
        return cause instanceof IOException
                && !(cause instanceof AnswerCutShort)
                && (cause instanceof HttpConnectTimeoutException || !(cause instanceof HttpTimeoutException));
    }

    static @Nullable Throwable cause(Throwable fault) {
        return fault instanceof ResourceAccessException ? fault.getCause() : fault;
    }
}
