package cursus.gateway;

import cursus.embedded.EmbeddedStore;
import cursus.gateway.routes.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway between a browser, services and an identity provider that are real servers in this JVM. */
// All the tests are one person at one address, who asks more often than any does.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cursus.protection.rate.per-person=10000", "cursus.protection.rate.per-address=10000"})
abstract class WithGateway {

    static final String JSON = "application/json";

    /** For all test classes: they share one gateway. */
    static final Peer SERVICES = new Peer();

    static final IdentityProvider PROVIDER = new IdentityProvider();

    static final EmbeddedStore STORE = EmbeddedStore.inMemory();

    private static final Map<Service, Line> LINES = new EnumMap<>(Service.class);

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private CircuitBreakerRegistry circuitBreakers;

    @DynamicPropertySource
    static void peers(DynamicPropertyRegistry properties) {
        for (Service service : Service.values()) {
            properties.add(
                    "cursus.services." + service.slug(), () -> line(service).address());
        }
        properties.add("spring.mongodb.uri", STORE::uri);
        properties.add("cursus.oidc.issuer", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
    }

    /** Notification is the service that is always away here, unless a test mends its line. */
    @BeforeEach
    void forgetEarlierTests() {
        SERVICES.forget();
        for (Service service : Service.values()) {
            line(service).suffers(service == Service.NOTIFICATION ? Line.Trouble.DEAD : Line.Trouble.NONE);
        }
        circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    /** The network between the gateway and a service. */
    static synchronized Line line(Service service) {
        return LINES.computeIfAbsent(service, _ -> new Line(SERVICES.address()));
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    Browser browser() {
        return new Browser(port);
    }

    /** Whoever looks after the gateway, at the port of its own. */
    Browser operator() {
        return new Browser(managementPort);
    }

    Browser signedIn(String role) {
        Browser browser = browser();
        browser.signIn(PROVIDER, role, IdentityProvider.AN_HOUR);
        return browser;
    }
}
