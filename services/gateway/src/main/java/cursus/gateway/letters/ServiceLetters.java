package cursus.gateway.letters;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Panel;
import cursus.gateway.portal.Listing;
import cursus.gateway.routes.Service;

/** The part of the page that one service fills. */
public record ServiceLetters(Service service, Panel<Paged<DeadLetter>> letters, Listing listing) {

    public String slug() {
        return service.slug();
    }
}
