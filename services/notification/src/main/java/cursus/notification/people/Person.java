package cursus.notification.people;

import cursus.notification.languages.Language;

/** A person's latest card. The person is not the address: two people may share one, and an address may change. */
public record Person(String person, String givenName, String usualName, String email, Language language) {}
