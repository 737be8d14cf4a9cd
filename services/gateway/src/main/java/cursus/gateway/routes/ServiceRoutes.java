package cursus.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import cursus.web.Correlation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends {@code /api/<service>/**} to its service, path unchanged. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    @Bean
    RouterFunction<ServerResponse> apiRoutes(ServiceAddresses addresses, TokenRelay tokens, AwayAnswers away) {
        RouterFunctions.Builder all = RouterFunctions.route();
        for (Service service : Service.values()) {
            all.add(routeTo(service, addresses, tokens, away));
        }
        return all.build();
    }

    private static RouterFunction<ServerResponse> routeTo(
            Service service, ServiceAddresses addresses, TokenRelay tokens, AwayAnswers away) {
        return route(service.slug())
                .route(RequestPredicates.path("/api/" + service.slug() + "/**"), http())
                .filter(away)
                .before(uri(addresses.of(service)))
                .before(tokens)
                .before(ServiceRoutes::withCorrelationId)
                // The session is the gateway's own affair.
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .before(removeRequestHeader("X-CSRF-TOKEN"))
                .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                // Set on every answer already, with the same value.
                .after(removeResponseHeader(Correlation.HEADER))
                .build();
    }

    private static ServerRequest withCorrelationId(ServerRequest request) {
        String id = Correlation.of(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> headers.set(Correlation.HEADER, id))
                .build();
    }
}
