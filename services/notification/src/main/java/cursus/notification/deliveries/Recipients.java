package cursus.notification.deliveries;

import cursus.notification.interests.Interest;
import cursus.notification.interests.Interests;
import cursus.notification.people.People;
import cursus.notification.people.Person;
import java.util.Optional;

/** Finds whom a message is for: a participant by the card of people, or somebody who wants to be told by theirs. */
public final class Recipients {

    private final People people;
    private final Interests interests;

    public Recipients(People people, Interests interests) {
        this.people = people;
        this.interests = interests;
    }

    /**
     * @param person with a blank name where nobody gave one
     * @param token see {@link Facts#token()}
     */
    record Recipient(Person person, Optional<String> token) {}

    /** Empty where nothing is known of them, or nothing any more. */
    Optional<Recipient> of(Delivery delivery) {
        String id = delivery.occasion().person();
        return delivery.template().toInterested()
                ? interests.find(id).flatMap(Recipients::interested)
                : people.find(id).map(person -> new Recipient(person, Optional.empty()));
    }

    private static Optional<Recipient> interested(Interest interest) {
        return interest.card()
                .map(card -> new Recipient(
                        new Person(interest.interest(), card.givenName().orElse(""), "", card.email(), card.language()),
                        Optional.of(card.token())));
    }

    /** Whether something was known of them that is erased: then nothing will ever be known again. */
    boolean isErased(Delivery delivery) {
        return delivery.template().toInterested()
                && interests
                        .find(delivery.occasion().person())
                        .filter(interest -> interest.card().isEmpty())
                        .isPresent();
    }
}
