package cursus.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import cursus.gateway.protection.AnswerBodies;
import cursus.gateway.protection.ServiceGuards;
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

    private final ServiceAddresses addresses;
    private final TokenRelay tokens;
    private final RouteRefusals refusals;
    private final ServiceGuards guards;
    private final AnswerBodies bodies;

    ServiceRoutes(
            ServiceAddresses addresses,
            TokenRelay tokens,
            RouteRefusals refusals,
            ServiceGuards guards,
            AnswerBodies bodies) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.refusals = refusals;
        this.guards = guards;
        this.bodies = bodies;
    }

    @Bean
    RouterFunction<ServerResponse> apiRoutes() {
        RouterFunctions.Builder all = RouterFunctions.route();
        for (Service service : Service.values()) {
            all.add(routeTo(service));
        }
        return all.build();
    }

    /** From the outside in: whatever comes first here sees the request first and the answer last. */
    private RouterFunction<ServerResponse> routeTo(Service service) {
        return route(service.slug())
                .route(RequestPredicates.path("/api/" + service.slug() + "/**"), http())
                .filter(refusals)
                .before(uri(addresses.of(service)))
                .before(tokens)
                .before(ServiceRoutes::withCorrelationId)
                // The session is the gateway's own affair.
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .before(removeRequestHeader("X-CSRF-TOKEN"))
                .before(new BodyInHand())
                .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                // Set on every answer already, with the same value.
                .after(removeResponseHeader(Correlation.HEADER))
                .filter(new GuardedRoute(guards.of(service.slug()), bodies))
                .build();
    }

    private static ServerRequest withCorrelationId(ServerRequest request) {
        String id = Correlation.of(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> headers.set(Correlation.HEADER, id))
                .build();
    }
}
