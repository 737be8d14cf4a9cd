package cursus.enrolment.people;

import cursus.messaging.DomainEvent;

/**
 * What the other services may know of a person: the latest card, on a compacted topic, under the person's own key. The
 * only place where names and addresses travel.
 *
 * @param person an opaque id
 * @param language {@code fr} or {@code en}
 */
public record PersonCard(String person, String givenName, String usualName, String email, String language)
        implements DomainEvent {

    /** What this card leaves blank is taken from an earlier one. */
    PersonCard completedBy(PersonCard known) {
        return new PersonCard(
                person,
                givenName.isBlank() ? known.givenName() : givenName,
                usualName.isBlank() ? known.usualName() : usualName,
                email.isBlank() ? known.email() : email,
                language);
    }
}
