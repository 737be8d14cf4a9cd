package cursus.gateway.calls;

import cursus.gateway.routes.Service;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service does not answer, is not asked because it is known not to, or says that it cannot now. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Service service;
    private final Duration tryAgain;

    ServiceAway(Service service, Duration tryAgain, @Nullable Throwable cause) {
        super(service.slug() + " is away", cause);
        this.service = service;
        this.tryAgain = tryAgain;
    }

    public Service service() {
        return service;
    }

    /** After how long it is worth asking again, in whole seconds. */
    public Duration tryAgain() {
        return tryAgain;
    }
}
