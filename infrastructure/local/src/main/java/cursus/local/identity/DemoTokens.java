package cursus.local.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A token for a one-line {@code curl}: {@code curl -s localhost:9000/demo/token -d user=registrant}. It exists in the local
 * suite only.
 */
@RestController
class DemoTokens {

    static final String PATH = "/demo/token";

    private final Accounts accounts;
    private final IdentitySettings settings;
    private final JwtEncoder encoder;

    DemoTokens(Accounts accounts, IdentitySettings settings, JWKSource<SecurityContext> keys) {
        this.accounts = accounts;
        this.settings = settings;
        this.encoder = new NimbusJwtEncoder(keys);
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(@RequestParam(defaultValue = "") String user) {
        return accounts.find(user)
                .map(account -> ResponseEntity.ok(signed(account)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body("There is no such demo account: give user=registrant, or one of "
                                + String.join(", ", names()) + ", visitor-1 to visitor-9999.\n"));
    }

    private List<String> names() {
        return accounts.listed().stream().map(Account::username).toList();
    }

    private String signed(Account account) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .subject(account.subject())
                .audience(List.of(Tokens.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(Tokens.VALIDITY))
                .id(UUID.randomUUID().toString())
                .claims(all -> all.putAll(account.claims()))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
