package cursus.gateway.calls;

import cursus.gateway.routes.Service;
import org.jspecify.annotations.Nullable;

/** A service does not answer, or says that it cannot now. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Service service;

    ServiceAway(Service service, @Nullable Throwable cause) {
        super(service.slug() + " is away", cause);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
