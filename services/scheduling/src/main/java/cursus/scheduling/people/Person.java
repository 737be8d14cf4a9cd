package cursus.scheduling.people;

/** What scheduling keeps of a person: names, and no address. */
public record Person(String person, String givenName, String usualName) {}
