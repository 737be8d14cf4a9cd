package cursus.gateway.routes;

import cursus.gateway.protection.AnswerBodies;
import cursus.gateway.protection.SafeMethods;
import cursus.gateway.protection.ServiceAnswer;
import cursus.gateway.protection.ServiceGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes a call on behind the guard of its service, once, and takes its answer whole. */
record GuardedRoute(ServiceGuard guard, AnswerBodies bodies)
        implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private record Routed(ServerResponse response) implements ServiceAnswer {

        @Override
        public int status() {
            return response.statusCode().value();
        }

        @Override
        public HttpHeaders headers() {
            return response.headers();
        }
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        ServiceGuard.Call<Routed> call = () -> whole(request, next.handle(request));
        return (SafeMethods.includes(request.method()) ? guard.ask(call) : guard.tell(call)).response();
    }

    /** The router would read the body only while it writes it to the caller, when nobody watches any more. */
    private Routed whole(ServerRequest request, ServerResponse answer) throws IOException {
        InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
        if (body != null) {
            try (body) {
                InputStream inHand = new ByteArrayInputStream(bodies.whole(body));
                MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, inHand);
            }
        }
        return new Routed(answer);
    }
}
