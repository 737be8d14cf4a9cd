package cursus.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body whose length was not announced turned out to be larger than a service accepts. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is larger than this service accepts");
    }

    /** Whether it is what made another exception happen. */
    public static boolean isBehind(Throwable fault) {
        @Nullable Throwable cause = fault;
        while (cause != null && !(cause instanceof BodyTooLarge)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
