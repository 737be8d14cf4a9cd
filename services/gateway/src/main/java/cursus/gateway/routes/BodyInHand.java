package cursus.gateway.routes;

import java.io.UncheckedIOException;
import java.util.function.Function;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.BodyFilterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Has the caller's body whole before the service is asked: one that comes slowly, or breaks off, then holds no place at
 * the service and is not taken for the service's fault.
 */
final class BodyInHand implements Function<ServerRequest, ServerRequest> {

    @Override
    public ServerRequest apply(ServerRequest request) {
        try {
            MvcUtils.cacheBody(request);
        } catch (UncheckedIOException broken) {
            throw new UnreadableBody(broken);
        }
        return BodyFilterFunctions.adaptCachedBody().apply(request);
    }
}
