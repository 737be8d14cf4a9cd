package cursus.gateway;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway between a browser, services and an identity provider that are real servers in this JVM. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WithGateway {

    static final String JSON = "application/json";

    /** For all test classes: they share one gateway. */
    static final Peer SERVICES = new Peer();

    static final IdentityProvider PROVIDER = new IdentityProvider();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void peers(DynamicPropertyRegistry properties) {
        properties.add("cursus.services.catalogue", SERVICES::address);
        properties.add("cursus.services.enrolment", SERVICES::address);
        properties.add("cursus.services.scheduling", SERVICES::address);
        properties.add("cursus.services.billing", SERVICES::address);
        properties.add("cursus.services.notification", WithGateway::nobodysAddress);
        properties.add("cursus.oidc.issuer", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
    }

    @BeforeEach
    void forgetEarlierTests() {
        SERVICES.forget();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    Browser browser() {
        return new Browser(port);
    }

    Browser signedIn(String role) {
        Browser browser = browser();
        browser.signIn(PROVIDER, role, IdentityProvider.AN_HOUR);
        return browser;
    }

    /** A port on which nothing listens: notification is the service that is always away here. */
    private static String nobodysAddress() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + free.getLocalPort();
        } catch (java.io.IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }
}
