package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.AccessTable;
import cursus.testing.Endpoints;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The gateway and {@code docs/access.md} name the same pages, files and routes. */
class AccessTableTest extends WithGateway {

    private final ApplicationContext context;

    @Autowired
    AccessTableTest(ApplicationContext context) {
        this.context = context;
    }

    @Test
    void every_page_file_and_route_has_its_row_and_every_row_is_one_of_them() {
        Set<String> open = new TreeSet<>(Endpoints.of(context));
        files().forEach(open::add);
        open.addAll(routes());

        assertThat(open)
                .as("what the gateway answers, against its rows in docs/access.md")
                .containsExactlyInAnyOrderElementsOf(
                        AccessTable.ofRepository().endpoints("The portal", "What the gateway passes on"));
    }

    private Stream<String> files() {
        return context.getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getUrlMap().keySet().stream())
                .map(path -> "GET " + path);
    }

    private Set<String> routes() {
        Routes routes = new Routes();
        context.getBeansOfType(RouterFunction.class).values().forEach(function -> function.accept(routes));
        return routes.found;
    }

    /** A route is a path for any method; whatever asks for more shows as it describes itself, and no row is like that. */
    private static final class Routes implements RouterFunctions.Visitor {

        /** The framework's stand-in for routes that are settings, of which there are none. */
        private static final String NO_ROUTE = "Never";

        private final Set<String> found = new TreeSet<>();

        @Override
        public void route(RequestPredicate wanted, HandlerFunction<?> handler) {
            if (!wanted.toString().equals(NO_ROUTE)) {
                found.add("* " + wanted);
            }
        }

        @Override
        public void unknown(RouterFunction<?> function) {
            found.add("* " + function);
        }

        @Override
        public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
            found.add("* " + lookup);
        }

        @Override
        public void startNested(RequestPredicate wanted) {
            found.add("* below " + wanted);
        }

        @Override
        public void endNested(RequestPredicate wanted) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}
    }
}
