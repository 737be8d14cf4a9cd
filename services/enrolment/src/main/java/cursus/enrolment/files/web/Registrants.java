package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.people.People;
import cursus.enrolment.people.PersonCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose some files are: all their cards are read at once. */
final class Registrants {

    private final Map<String, PersonCard> cards;

    private Registrants(Map<String, PersonCard> cards) {
        this.cards = cards;
    }

    static Registrants of(List<EnrolmentFile> files, People people) {
        List<String> ids = files.stream().map(EnrolmentFile::person).distinct().toList();
        return new Registrants(
                people.findEach(ids).stream().collect(Collectors.toMap(PersonCard::person, Function.identity())));
    }

    Person of(EnrolmentFile file) {
        return Person.of(file.person(), Optional.ofNullable(cards.get(file.person())));
    }
}
