package cursus.load.openingday;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** An identity provider with one key and no sign-in: it vouches for as many invented registrants as somebody wants. */
final class Identity implements AutoCloseable {

    private static final int BITS = 2_048;
    private static final int OK = 200;
    private static final Duration VALIDITY = Duration.ofHours(1);

    private final RSASSASigner signer;
    private final JWSHeader header;
    private final HttpServer server;

    private Identity(RSAKey key, HttpServer server) throws JOSEException {
        this.signer = new RSASSASigner(key);
        this.header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        this.server = server;
    }

    static Identity start() throws IOException {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID("load")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            Identity identity = new Identity(key, server);
            identity.serve("/.well-known/openid-configuration", """
                    {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(identity.issuer(), identity.issuer()));
            identity.serve("/keys", new JWKSet(key.toPublicJWK()).toString());
            server.start();
            return identity;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** So many whom nobody knows yet, each with a token of their own. */
    List<Person> people(int count) {
        return IntStream.range(0, count).parallel().mapToObj(this::person).toList();
    }

    private Person person(int number) {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("cursus")
                .subject(id)
                .claim("roles", List.of("REGISTRANT"))
                .claim("given_name", "Camille")
                .claim("usual_name", "Dupré")
                .claim("email", "p%d@example.org".formatted(number))
                .claim("locale", "fr")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new Person(id, "Bearer " + token.serialize(), UUID.randomUUID().toString());
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
