package cursus.gateway.officer.programmes;

import cursus.gateway.portal.Wording;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who changed something, as far as it may be said: services know people by opaque ids. Pages call it {@code @officers}. */
@Component("officers")
class Officers {

    private static final String PERSON = "person:";
    private static final int SHORT = 8;

    private final Wording wording;

    Officers(Wording wording) {
        this.wording = wording;
    }

    /** @param actor who acted, as services write it down */
    public String name(String actor) {
        String id = actor.startsWith(PERSON) ? actor.substring(PERSON.length()) : actor;
        return reader().filter(id::equals).isPresent()
                ? wording.say("desk.by.you")
                : wording.say("desk.by.other", id.length() <= SHORT ? id : id.substring(0, SHORT) + "…");
    }

    private static Optional<String> reader() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(principal -> ((OidcUser) principal).getSubject());
    }
}
