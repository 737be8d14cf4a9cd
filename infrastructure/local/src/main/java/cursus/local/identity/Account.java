package cursus.local.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented person who can sign in.
 *
 * @param username what is typed to sign in, the e-mail address without its domain
 * @param subject the opaque id that the suite knows the person by
 * @param locale {@code fr} or {@code en}
 * @param siret the establishment they work for
 */
public record Account(
        String username,
        String subject,
        String givenName,
        String usualName,
        String email,
        String locale,
        List<String> roles,
        Optional<String> siret) {

    public Account {
        roles = List.copyOf(roles);
    }

    /** Given name and usual name, as shown on screens. */
    public String displayName() {
        return givenName + " " + usualName;
    }

    /** What tokens say about this person, besides what every token says. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("roles", roles);
        claims.put("given_name", givenName);
        claims.put("usual_name", usualName);
        claims.put("email", email);
        claims.put("uid", username);
        claims.put("locale", locale);
        siret.ifPresent(number -> claims.put("siret", number));
        return claims;
    }
}
