package cursus.catalogue.programmes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a programme's page says. A draft may lack anything; what a published version must have is for
 * {@link ContentsRules} to say. Dates, price and registration belong to cohorts.
 *
 * @param family the shelf on which the programme stands, such as {@code cycle}
 * @param presentation Markdown, which may link to the modules: {@code [the third module](#module-3)}
 * @param objectives in the order in which they are to be read
 * @param branches of the civil service, for whose members the programme is
 * @param eligibility what somebody must be to take part
 * @param accessibility how a disability is met
 * @param accessibilityContact who answers questions about it
 * @param accessDelay how long it takes from request to entry
 * @param satisfaction what former participants thought of it
 * @param rhythm how the half-days lie in the calendar
 * @param priceIncludes what is paid with the price
 * @param contact where documents of the first shape have their only contact; always empty here
 * @param languages in which it is taught, as ISO 639 codes
 * @param mediaCredits whose pictures and films are shown
 * @param followUp what happens during the programme to see that it works
 * @param documents the codes of house rules and conditions that apply
 */
public record Contents(
        Optional<Text> title,
        Optional<String> family,
        Optional<Text> summary,
        Optional<Text> presentation,
        List<ProgrammeModule> modules,
        List<Text> objectives,
        List<Text> competences,
        List<Text> methods,
        Optional<Text> audience,
        List<Branch> branches,
        List<Text> eligibility,
        Optional<Text> prerequisites,
        Optional<Text> assessment,
        Optional<Text> accessibility,
        Optional<Contact> accessibilityContact,
        Optional<Text> accessDelay,
        List<ResultRate> resultRates,
        Optional<Text> satisfaction,
        Optional<Text> duration,
        Optional<Text> rhythm,
        List<PlaceKind> places,
        List<Text> priceIncludes,
        Optional<Contact> contact,
        List<Contact> contacts,
        Optional<Application> application,
        List<String> languages,
        List<Partner> partners,
        List<Text> mediaCredits,
        Optional<Text> followUp,
        List<String> documents) {

    /** Stored documents of the first shape lack the lists that came later, and have one contact instead of several. */
    public Contents {
        modules = orNone(modules);
        objectives = orNone(objectives);
        competences = orNone(competences);
        methods = orNone(methods);
        branches = orNone(branches);
        eligibility = orNone(eligibility);
        resultRates = orNone(resultRates);
        places = orNone(places);
        priceIncludes = orNone(priceIncludes);
        contacts = contact.map(List::of).orElse(orNone(contacts));
        contact = Optional.empty();
        languages = orNone(languages);
        partners = orNone(partners);
        mediaCredits = orNone(mediaCredits);
        documents = orNone(documents);
    }

    private static <T> List<T> orNone(List<T> some) {
        return List.copyOf(Objects.requireNonNullElse(some, List.of()));
    }
}
