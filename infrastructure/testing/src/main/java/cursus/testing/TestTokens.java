package cursus.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Really signed tokens, and a decoder that knows their key in the place of an identity provider. */
public final class TestTokens {

    private static final RSAKey KEY = key();

    private TestTokens() {}

    /** The value of an {@code Authorization} header for an invented person. */
    public static String bearer(String role, String person) {
        return "Bearer " + token(role, person, "fr");
    }

    public static String bearer(String role, String person, String language) {
        return "Bearer " + token(role, person, language);
    }

    private static String token(String role, String person, String language) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("http://issuer.test")
                .audience("cursus")
                .subject(person)
                .claim("roles", List.of(role))
                .claim("given_name", "Camille")
                .claim("usual_name", "Dupré")
                .claim("email", "camille.dupre@example.org")
                .claim("locale", language)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Import it into a test's context. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Decoder {

        @Bean
        JwtDecoder jwtDecoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }
}
