package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
        Visitor visitor = visitorWhere(unreachable);

        Visitor.Answer answer = visitor.gets("/closed", "Authorization", "Bearer " + TOKEN, "Accept-Language", "en");

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:cursus:problem:unavailable");
        assertThat(answer.json().path("title").asString()).isEqualTo("Service unavailable for a moment");
        assertThat(answer.json().path("correlationId").asString()).isEqualTo(answer.header(Correlation.HEADER));
    }

    private Visitor visitorWhere(String unreachable) {
        door = SpringApplication.run(
                ExampleDoor.class,
                "--server.port=0",
                "--spring.application.name=door",
                "--spring.config.import=classpath:cursus-web.yml",
                "--spring.security.oauth2.resourceserver.jwt." + unreachable + "=" + NOBODY);
        return new Visitor(door.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
