package cursus.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One more instance of the gateway, beside that of all tests. */
final class AnotherGateway implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private AnotherGateway(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static AnotherGateway likeTheFirst() {
        return with(Map.of());
    }

    /** @param different settings in which it is not like the one of all tests */
    static AnotherGateway with(Map<String, String> different) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port",
                0,
                "management.server.port",
                0,
                "spring.main.banner-mode",
                "off",
                "spring.mongodb.uri",
                WithGateway.STORE.uri(),
                "cursus.oidc.issuer",
                WithGateway.PROVIDER.issuer(),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                WithGateway.PROVIDER.issuer()));
        for (String service : List.of("catalogue", "enrolment", "scheduling", "billing", "notification")) {
            settings.put("cursus.services." + service, WithGateway.SERVICES.address());
        }
        settings.putAll(different);
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new AnotherGateway(
                (ServletWebServerApplicationContext) SpringApplication.run(GatewayApplication.class, arguments));
    }

    int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    Browser browser() {
        return new Browser(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
