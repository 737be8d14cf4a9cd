package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class IdentityProviderAwayTest {

    /** Port 1 answers nobody. */
    private static final String NOBODY = "http://localhost:1";

    private static final String TOKEN =
            base64("{\"alg\":\"RS256\"}") + "." + base64("{\"sub\":\"somebody\"}") + "." + base64("signature");

    private ConfigurableApplicationContext door = new GenericApplicationContext();

    @AfterEach
    void close() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer-uri", "jwk-set-uri"})
    void a_token_that_can_not_be_checked_now_may_be_sent_again(String unreachable) {
        Visitor visitor = visitorWhere(unreachable, NOBODY);

        Visitor.Answer answer = visitor.gets("/closed", "Authorization", "Bearer " + TOKEN, "Accept-Language", "en");

        assertUnavailable(answer);
    }

    /** Whoever accepts a connection and then says nothing keeps callers waiting longest. */
    @ParameterizedTest
    @ValueSource(strings = {"issuer-uri", "jwk-set-uri"})
    void a_provider_that_says_nothing_is_not_waited_for_long(String silent) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Visitor visitor = visitorWhere(silent, "http://localhost:" + listening.getLocalPort());
            Instant before = Instant.now();

            Visitor.Answer answer =
                    visitor.gets("/closed", "Authorization", "Bearer " + TOKEN, "Accept-Language", "en");

            assertUnavailable(answer);
            assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
        }
    }

    private static void assertUnavailable(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:cursus:problem:unavailable");
        assertThat(answer.json().path("title").asString()).isEqualTo("Service unavailable for a moment");
        assertThat(answer.json().path("correlationId").asString()).isEqualTo(answer.header(Correlation.HEADER));
    }

    private Visitor visitorWhere(String setting, String provider) {
        door = SpringApplication.run(
                ExampleDoor.class,
                "--server.port=0",
                "--spring.application.name=door",
                "--spring.config.import=classpath:cursus-web.yml",
                "--spring.security.oauth2.resourceserver.jwt." + setting + "=" + provider);
        return new Visitor(door.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
