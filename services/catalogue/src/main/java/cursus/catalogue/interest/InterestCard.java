package cursus.catalogue.interest;

import cursus.messaging.DomainEvent;
import java.util.Optional;

/**
 * What the other services may know of somebody who wants to be told: the latest card, on a compacted topic, under the
 * interest's own key, until its erasure.
 *
 * @param language {@code fr} or {@code en}
 * @param confirmed whether the address's owner has confirmed it: before, nothing but the request to do so may be sent
 * @param token of the links in mails, by which the owner confirms, and ends it
 */
public record InterestCard(
        String interest,
        String cohort,
        String email,
        Optional<String> givenName,
        String language,
        boolean confirmed,
        String token)
        implements DomainEvent {}
