package cursus.scheduling.people.events;

import cursus.scheduling.people.Person;

/** What scheduling reads of a person's card. */
record CardFields(String person, String givenName, String usualName) {

    Person names() {
        return new Person(person, givenName, usualName);
    }
}
