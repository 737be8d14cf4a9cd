package cursus.enrolment.files.web;

import cursus.enrolment.people.PersonCard;
import java.util.Optional;

/** Who asked, as an officer sees them: names and address are empty texts where the identity provider gave none. */
record Person(String person, String givenName, String usualName, String email) {

    static Person of(String person, Optional<PersonCard> card) {
        return card.map(known -> new Person(person, known.givenName(), known.usualName(), known.email()))
                .orElseGet(() -> new Person(person, "", "", ""));
    }
}
