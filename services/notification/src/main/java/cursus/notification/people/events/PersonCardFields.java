package cursus.notification.people.events;

import cursus.notification.languages.Language;
import cursus.notification.people.Person;

/** What notification reads of PersonCard. */
record PersonCardFields(String person, String givenName, String usualName, String email, String language) {

    Person toPerson() {
        return new Person(person, givenName, usualName, email, Language.of(language));
    }
}
