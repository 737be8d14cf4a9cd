package cursus.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Enough of an OpenID provider to sign somebody in: real keys, real tokens, and a proof key that is really checked. */
final class IdentityProvider implements AutoCloseable {

    static final Duration AN_HOUR = Duration.ofHours(1);

    private record Grant(
            Map<String, String> request, String role, Duration valid, UnaryOperator<JWTClaimsSet.Builder> who) {}

    private final Peer http;
    private final RSAKey key = newKey("test");
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile boolean refreshable;
    private volatile boolean opaque;
    private volatile UnaryOperator<JWTClaimsSet.Builder> who = UnaryOperator.identity();

    IdentityProvider() {
        this(0);
    }

    IdentityProvider(int port) {
        http = new Peer(port);
        http.answers("GET /.well-known/openid-configuration", 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/oauth2/authorize","token_endpoint":"%1$s/oauth2/token",
                 "jwks_uri":"%1$s/oauth2/jwks","end_session_endpoint":"%1$s/connect/logout",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        http.answers("GET /oauth2/jwks", 200, new JWKSet(key.toPublicJWK()).toString());
        http.answers("POST /oauth2/token", asked -> token(form(asked.body())));
    }

    String issuer() {
        return http.address().toString();
    }

    /** What the provider's sign-in page would send the browser back with. */
    String signIn(String authorizationRequest, String role, Duration valid) {
        Map<String, String> request =
                UriComponentsBuilder.fromUriString(authorizationRequest)
                        .build()
                        .getQueryParams()
                        .toSingleValueMap()
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, pair -> UriUtils.decode(pair.getValue(), StandardCharsets.UTF_8)));
        String code = "code-" + grants.size();
        grants.put(code, new Grant(request, role, valid, who));
        return "/login/oauth2/code/cursus?code=" + code + "&state="
                + UriUtils.encode(request.getOrDefault("state", ""), StandardCharsets.UTF_8);
    }

    String accessToken(String role, Duration valid) {
        return signed(key, claims(role, valid).audience("cursus").build());
    }

    String forgedToken(String role) {
        return signed(newKey("test"), claims(role, AN_HOUR).audience("cursus").build());
    }

    /** While somebody signs in. */
    void givingRefreshTokens(Runnable signingIn) {
        refreshable = true;
        try {
            signingIn.run();
        } finally {
            refreshable = false;
        }
    }

    /** While somebody signs in whose ID token says something else than usual. */
    void saying(UnaryOperator<JWTClaimsSet.Builder> who, Runnable signingIn) {
        this.who = who;
        try {
            signingIn.run();
        } finally {
            this.who = UnaryOperator.identity();
        }
    }

    /** While somebody signs in who gets an access token that only the provider can read. */
    void givingOpaqueTokens(Runnable signingIn) {
        opaque = true;
        try {
            signingIn.run();
        } finally {
            opaque = false;
        }
    }

    int refreshes() {
        return refreshes.get();
    }

    @Override
    public void close() {
        http.close();
    }

    private Peer.Told token(Map<String, String> form) {
        if ("refresh_token".equals(form.get("grant_type"))) {
            return refreshed(form.getOrDefault("refresh_token", ""));
        }
        Grant grant = grants.get(form.get("code"));
        if (grant == null
                || !challenge(form.getOrDefault("code_verifier", ""))
                        .equals(grant.request().get("code_challenge"))) {
            return new Peer.Told(400, "{\"error\":\"invalid_grant\"}");
        }
        JWTClaimsSet identity = grant.who()
                .apply(claims(grant.role(), AN_HOUR)
                        .audience(grant.request().get("client_id"))
                        .claim("nonce", grant.request().get("nonce")))
                .build();
        return new Peer.Told(200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"id_token":"%s",%s"scope":"openid profile email"}""".formatted(
                        opaque ? "opaque-" + UUID.randomUUID() : accessToken(grant.role(), AN_HOUR),
                        grant.valid().toSeconds(),
                        signed(key, identity),
                        refreshable ? refreshToken(grant) : ""));
    }

    private String refreshToken(Grant grant) {
        String token = "refresh-" + UUID.randomUUID();
        refreshTokens.put(token, grant);
        return "\"refresh_token\":\"" + token + "\",";
    }

    private Peer.Told refreshed(String refreshToken) {
        refreshes.incrementAndGet();
        Grant grant = refreshTokens.remove(refreshToken);
        return grant == null
                ? new Peer.Told(400, "{\"error\":\"invalid_grant\"}")
                : new Peer.Told(200, """
                        {"access_token":"%s","token_type":"Bearer","expires_in":3600,%s"scope":"openid profile email"}""".formatted(accessToken(grant.role(), AN_HOUR), refreshToken(grant)));
    }

    private JWTClaimsSet.Builder claims(String role, Duration valid) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("7d9a4e0c-0000-4000-8000-000000000001")
                .claim("roles", List.of(role))
                .claim("given_name", "Claire")
                .claim("usual_name", "Fontaine")
                .claim("email", "registrant@example.org")
                .claim("siret", "00031415300016")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(valid)));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> UriUtils.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
