package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a door takes from a provider that it discovers when the first token arrives. */
@AtTheExampleDoor
@DirtiesContext
class TokensTest {

    private static final ExampleProvider PROVIDER = open();

    private final Visitor visitor;

    @Autowired
    TokensTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
        settings.add("cursus.oidc.roles-claim", () -> "access.names");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void a_good_token_opens_and_its_roles_are_read_where_the_setting_says() throws Exception {
        Visitor.Answer answer = withToken("/api/door/me", UnaryOperator.identity());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("person").asString()).isEqualTo("anna");
        assertThat(answer.json().at("/roles/0").asString()).isEqualTo("FRIEND");
    }

    @Test
    void head_opens_with_a_good_token_too() throws Exception {
        String token = PROVIDER.vouches(UnaryOperator.identity());

        assertThat(visitor.heads("/api/door/me", "Authorization", token).status())
                .isEqualTo(200);
    }

    @Test
    void the_name_in_use_comes_before_the_family_name() throws Exception {
        assertThat(nameWith(claims -> claims.claim("family_name", "Martin").claim("usual_name", "Dupré")))
                .isEqualTo("Dupré");
        assertThat(nameWith(claims -> claims.claim("family_name", "Martin"))).isEqualTo("Martin");
        assertThat(nameWith(claims -> claims.claim("family_name", "Martin").claim("usual_name", " ")))
                .isEqualTo("Martin");
        assertThat(nameWith(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void a_token_that_is_not_for_here_or_not_for_now_opens_nothing() throws Exception {
        assertThat(statusWith(claims -> claims.issuer("http://other.example.org")))
                .isEqualTo(401);
        assertThat(statusWith(claims -> claims.audience("another"))).isEqualTo(401);
        assertThat(statusWith(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300)))))
                .isEqualTo(401);
        assertThat(statusWith(
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300)))))
                .isEqualTo(401);
    }

    @Test
    void a_token_that_the_provider_did_not_sign_opens_nothing() throws Exception {
        assertThat(visitor.gets("/api/door/me", "Authorization", PROVIDER.forged())
                        .status())
                .isEqualTo(401);
        assertThat(visitor.gets("/api/door/me", "Authorization", PROVIDER.unsigned())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void of_two_tokens_neither_is_believed_and_one_in_the_address_is_none() throws Exception {
        String good = PROVIDER.vouches(UnaryOperator.identity());

        Visitor.Answer two = visitor.gets("/api/door/me", "Authorization", good, "Authorization", "Bearer nonsense");
        Visitor.Answer inAddress = visitor.gets("/api/door/me?access_token=" + good.substring("Bearer ".length()));

        assertThat(two.status()).as(two.body()).isEqualTo(401);
        assertThat(two.json().path("type").asString()).isEqualTo("urn:cursus:problem:unauthenticated");
        assertThat(inAddress.status()).isEqualTo(401);
    }

    @Test
    void how_a_service_is_doing_is_for_administrators() throws Exception {
        assertThat(visitor.gets("/api/door/status").status()).isEqualTo(401);
        assertThat(withToken("/api/door/status", UnaryOperator.identity()).status())
                .isEqualTo(403);
        assertThat(withToken("/api/door/status", claims -> claims.claim("access", Map.of("names", "ADMINISTRATOR")))
                        .status())
                .as("this service has none")
                .isEqualTo(404);
    }

    private String nameWith(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return withToken("/api/door/me", change).json().path("usualName").asString();
    }

    private int statusWith(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return withToken("/api/door/me", change).status();
    }

    private Visitor.Answer withToken(String path, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return visitor.gets(path, "Authorization", PROVIDER.vouches(change));
    }

    private static ExampleProvider open() {
        try {
            return new ExampleProvider();
        } catch (IOException | JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
