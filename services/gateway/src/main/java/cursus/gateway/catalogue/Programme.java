package cursus.gateway.catalogue;

import cursus.gateway.portal.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of a programme: what its officers wrote, and its cohorts. Lists that the catalogue leaves out are empty. */
public record Programme(
        String programme,
        Optional<Instant> publishedAt,
        Text title,
        String family,
        Text summary,
        Text presentation,
        List<Module> modules,
        List<Text> objectives,
        List<Text> competences,
        List<Text> methods,
        Text audience,
        List<String> branches,
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
        List<String> places,
        List<Text> priceIncludes,
        Optional<Contact> contact,
        List<Contact> contacts,
        Optional<Application> application,
        List<String> languages,
        List<Partner> partners,
        List<Text> mediaCredits,
        Optional<Text> followUp,
        List<InForce> documentsInForce,
        Optional<Withdrawal> withdrawal,
        Optional<List<Cohort>> cohorts) {

    public Programme {
        modules = orNone(modules);
        objectives = orNone(objectives);
        competences = orNone(competences);
        methods = orNone(methods);
        branches = orNone(branches);
        eligibility = orNone(eligibility);
        resultRates = orNone(resultRates);
        places = orNone(places);
        priceIncludes = orNone(priceIncludes);
        contacts = orNone(contacts);
        languages = orNone(languages);
        partners = orNone(partners);
        mediaCredits = orNone(mediaCredits);
        documentsInForce = orNone(documentsInForce);
    }

    /** A numbered part of the programme. */
    public record Module(int number, Text title, Text objective, String kind, int halfDays) {}

    /**
     * What former participants achieved.
     *
     * @param value missing while it is not known
     */
    public record ResultRate(Text indicator, Optional<String> value, Optional<Text> source) {}

    /** What somebody hands in who wants to take part, and what is done with it. */
    public record Application(List<Text> documents, List<Text> stages) {

        public Application {
            documents = orNone(documents);
            stages = orNone(stages);
        }
    }

    /** An organisation that has a part in the programme. */
    public record Partner(String name, Optional<String> address) {}

    /** House rules or conditions, in the version that applies now. */
    public record InForce(String document, int version, String kind, Text title, Instant inForceSince) {}

    /** It is no longer offered. */
    public record Withdrawal(String reason, Optional<Text> note, Instant withdrawnAt) {}

    /** A line of the list of programmes. */
    public record Listed(
            String programme,
            Text title,
            String family,
            Text summary,
            List<String> audienceBranches,
            List<String> places,
            Optional<Text> duration,
            Optional<List<Cohort>> cohorts) {

        public Listed {
            audienceBranches = orNone(audienceBranches);
            places = orNone(places);
        }

        public List<Cohort> runs() {
            return cohorts.orElse(List.of());
        }
    }

    public List<Cohort> runs() {
        return cohorts.orElse(List.of());
    }

    /** Whom to ask, the first first. */
    public List<Contact> everyContact() {
        return contacts.isEmpty() ? contact.stream().toList() : contacts;
    }

    public boolean offered() {
        return withdrawal.isEmpty();
    }

    /** How many half-days all modules last together. */
    public int halfDays() {
        return modules.stream().mapToInt(Module::halfDays).sum();
    }

    /** What the file of somebody who applies holds, and the way it goes. */
    public boolean asksForFile() {
        return accessDelay.isPresent()
                || application.stream()
                        .flatMap(file -> Stream.of(file.documents(), file.stages()))
                        .anyMatch(list -> !list.isEmpty());
    }

    private static <T> List<T> orNone(List<T> some) {
        return List.copyOf(Objects.requireNonNullElse(some, List.of()));
    }
}
