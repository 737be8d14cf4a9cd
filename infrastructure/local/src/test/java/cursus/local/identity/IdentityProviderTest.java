package cursus.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.embedded.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class IdentityProviderTest {

    private static final String PORTAL = "http://localhost:8080";

    @TempDir
    private static Path folder;

    private static IdentityProvider provider;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start(FreePorts.findOne(), PORTAL, folder);
    }

    @AfterAll
    static void stop() {
        provider.close();
        HTTP.close();
    }

    @Test
    void a_demo_token_verifies_against_the_published_keys_and_names_the_person() throws Exception {
        Jwt token = verified(token("registrant").body());

        assertThat(token.getClaimAsStringList("roles")).containsExactly("REGISTRANT");
        assertThat(token.getAudience()).containsExactly("cursus");
        assertThat(token.getSubject()).isEqualTo("6a1f0c52-7d0e-4b57-9a53-2f4c1e8d0a01");
        assertThat(token.getClaimAsString("given_name")).isEqualTo("Claire");
        assertThat(token.getClaimAsString("usual_name")).isEqualTo("Fontaine");
        assertThat(token.getClaimAsString("email")).isEqualTo("registrant@example.org");
        assertThat(token.getClaimAsString("locale")).isEqualTo("fr");
        assertThat(token.getClaimAsString("uid")).isEqualTo("registrant");
        assertThat(token.getClaimAsString("siret")).isEqualTo("00047110200012");
    }

    @Test
    void a_visitor_is_always_the_same_person_and_another_than_the_next() throws Exception {
        String first = verified(token("visitor-7").body()).getSubject();
        assertThat(verified(token("visitor-7").body()).getSubject()).isEqualTo(first);
        assertThat(verified(token("visitor-8").body()).getSubject()).isNotEqualTo(first);
    }

    @Test
    void somebody_unknown_gets_no_token_but_a_sentence() throws Exception {
        for (String stranger : List.of("nobody", "visitor-0", "visitor-10000", "")) {
            HttpResponse<String> response = token(stranger);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body())
                    .startsWith("There is no such demo account")
                    .contains("registrant");
        }
    }

    @Test
    void an_authorization_code_without_a_proof_key_is_refused() throws Exception {
        try (Visitor visitor = new Visitor(provider.issuer())) {
            visitor.signIn("registrant", Accounts.PASSWORD);
            HttpResponse<String> refused = visitor.get(authorize(""));
            assertThat(refused.headers().firstValue("location").orElse(""))
                    .startsWith(PORTAL)
                    .contains("error=invalid_request")
                    .contains("code_challenge");

            HttpResponse<String> granted = visitor.get(authorize(
                    "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" + "&code_challenge_method=S256"));
            assertThat(granted.headers().firstValue("location").orElse(""))
                    .startsWith(PORTAL)
                    .contains("code=");
        }
    }

    @Test
    void a_wrong_password_is_told_in_the_reader_s_language() throws Exception {
        try (Visitor visitor = new Visitor(provider.issuer())) {
            assertThat(visitor.signIn("registrant", "wrong").headers().firstValue("location"))
                    .hasValue(provider.issuer() + "/sign-in?error");
            assertThat(visitor.get("/sign-in?error").body()).contains("mot de passe inconnu", "lang=\"fr\"");
            assertThat(visitor.getInEnglish("/sign-in?error").body()).contains("Unknown user name", "lang=\"en\"");
        }
    }

    @Test
    void tokens_stay_valid_over_a_restart(@TempDir Path kept) throws Exception {
        int port = FreePorts.findOne();
        String token;
        try (IdentityProvider first = IdentityProvider.start(port, PORTAL, kept)) {
            token = token(first, "officer").body();
        }
        try (IdentityProvider second = IdentityProvider.start(port, PORTAL, kept)) {
            JwtDecoder decoder = JwtDecoders.fromIssuerLocation(second.issuer());
            assertThat(decoder.decode(token).getClaimAsStringList("roles")).containsExactly("TRAINING_OFFICER");
        }
    }

    private static String authorize(String proofKey) {
        return "/oauth2/authorize?response_type=code&client_id=cursus-portal&scope=openid%20profile&state=s&redirect_uri="
                + PORTAL + "/login/oauth2/code/cursus" + proofKey;
    }

    private static Jwt verified(String token) {
        return JwtDecoders.fromIssuerLocation(provider.issuer()).decode(token);
    }

    private static HttpResponse<String> token(String user) throws Exception {
        return token(provider, user);
    }

    private static HttpResponse<String> token(IdentityProvider provider, String user) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider.issuer() + "/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=" + user))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
