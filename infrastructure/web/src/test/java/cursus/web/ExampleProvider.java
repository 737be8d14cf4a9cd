package cursus.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An identity provider with one key and no sign-in: it vouches for whatever a test says. */
final class ExampleProvider implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer server;

    ExampleProvider() throws IOException, JOSEException {
        this.key = new RSAKeyGenerator(2048).keyID("example").generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(issuer(), issuer()));
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Good for this door: a friend's. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("cursus")
                .subject("anna")
                .claim("access", Map.of("names", "FRIEND"))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    /** The value of a header {@code Authorization}. */
    String vouches(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(change, key);
    }

    /** Signed by somebody who says to be the provider. */
    String forged() throws JOSEException {
        return signed(
                UnaryOperator.identity(),
                new RSAKeyGenerator(2048).keyID("example").generate());
    }

    String unsigned() {
        return "Bearer " + new PlainJWT(claims().build()).serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change, RSAKey by) throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, change.apply(claims()).build());
        token.sign(new RSASSASigner(by));
        return "Bearer " + token.serialize();
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
