package cursus.gateway.routes;

import cursus.gateway.security.BearerTokenRequests;
import cursus.gateway.security.SessionTokens;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Lets a bearer token pass as it came; a browser's session becomes the access token that stands behind it. */
@Component
class TokenRelay implements Function<ServerRequest, ServerRequest> {

    private final SessionTokens tokens;

    TokenRelay(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerRequest apply(ServerRequest request) {
        if (BearerTokenRequests.carriesToken(request.servletRequest())) {
            return request;
        }
        Optional<String> token = tokens.current(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    token.ifPresent(headers::setBearerAuth);
                })
                .build();
    }
}
