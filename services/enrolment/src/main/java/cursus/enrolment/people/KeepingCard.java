package cursus.enrolment.people;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a person's card as their identity provider last stated it, and publishes it when it has changed. What is left
 * blank stays as it was known: a token without names says nothing about them.
 */
public final class KeepingCard {

    private final People people;

    public KeepingCard(People people) {
        this.people = people;
    }

    /** A card as it was stated, and on which occasion. */
    public record Stated(PersonCard card, Cause cause) {}

    /** Of several cards of one person, the last. */
    public void keepEach(List<Stated> stated) {
        Map<String, Stated> latest = new LinkedHashMap<>();
        stated.forEach(one -> latest.put(one.card().person(), one));
        people.<Void>decideEach(
                latest.values().stream().map(KeepingCard::ruling).toList());
    }

    private static Ruling<PersonCard, Void> ruling(Stated stated) {
        return new Ruling<>(stated.card().person(), stated.cause(), known -> keep(stated.card(), known));
    }

    private static Decision<PersonCard, Void> keep(PersonCard card, Optional<PersonCard> known) {
        PersonCard stated = known.map(card::completedBy).orElse(card);
        return known.filter(stated::equals).isPresent() ? Decision.accepted(stated) : Decision.accepted(stated, stated);
    }
}
