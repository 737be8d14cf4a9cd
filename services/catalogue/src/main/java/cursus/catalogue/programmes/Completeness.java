package cursus.catalogue.programmes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a page tells of what the public has to be told.
 *
 * <p>Indicator 1 of the French reference for the quality of training (Qualiopi; article L6316-1 and decree 2019-565 of 6
 * June 2019) asks for detailed and verifiable information on: prerequisites, objectives, duration, ways in and how long
 * they take, price, contacts, methods, ways of assessment, and access for people with a disability. Indicator 2 asks for
 * result rates. To these come the fields without which a page of this catalogue would be thin. Prices and dates belong to
 * cohorts and are not judged here. (To be checked against the current reading guide, which is revised every few years.)
 *
 * @param percent of the fields that are asked for, rounded down, so that 100 means all
 * @param missing the fields that lack something, in the order of the page
 */
public record Completeness(int percent, List<String> missing) {

    private static final int ALL = 100;

    public Completeness {
        missing = List.copyOf(missing);
    }

    public static Completeness of(Contents contents) {
        Map<String, Boolean> told = new LinkedHashMap<>();
        told.put("title", contents.title().isPresent());
        told.put("family", contents.family().isPresent());
        told.put("summary", contents.summary().isPresent());
        told.put("presentation", contents.presentation().isPresent());
        told.put(
                "modules",
                !contents.modules().isEmpty() && contents.modules().stream().allMatch(Completeness::whole));
        told.put("objectives", !contents.objectives().isEmpty());
        told.put("competences", !contents.competences().isEmpty());
        told.put("methods", !contents.methods().isEmpty());
        told.put("audience", contents.audience().isPresent());
        told.put("branches", !contents.branches().isEmpty());
        told.put("eligibility", !contents.eligibility().isEmpty());
        told.put("prerequisites", contents.prerequisites().isPresent());
        told.put("assessment", contents.assessment().isPresent());
        told.put("accessibility", contents.accessibility().isPresent());
        told.put(
                "accessibilityContact",
                contents.accessibilityContact().filter(Completeness::reachable).isPresent());
        told.put("accessDelay", contents.accessDelay().isPresent());
        told.put(
                "resultRates",
                contents.resultRates().stream().anyMatch(rate -> rate.value().isPresent()));
        told.put("satisfaction", contents.satisfaction().isPresent());
        told.put("duration", contents.duration().isPresent());
        told.put("rhythm", contents.rhythm().isPresent());
        told.put("places", !contents.places().isEmpty());
        told.put("priceIncludes", !contents.priceIncludes().isEmpty());
        told.put("contacts", contents.contacts().stream().anyMatch(Completeness::reachable));
        told.put(
                "application",
                contents.application().filter(file -> !file.stages().isEmpty()).isPresent());
        told.put("languages", !contents.languages().isEmpty());
        told.put("followUp", contents.followUp().isPresent());
        told.put("documents", !contents.documents().isEmpty());
        List<String> missing = told.keySet().stream()
                .filter(field -> !Boolean.TRUE.equals(told.get(field)))
                .toList();
        return new Completeness(ALL * (told.size() - missing.size()) / told.size(), missing);
    }

    private static boolean whole(ProgrammeModule module) {
        return module.title().isPresent()
                && module.objective().isPresent()
                && module.kind().isPresent()
                && module.halfDays().isPresent();
    }

    private static boolean reachable(Contact contact) {
        return contact.role().isPresent()
                && (contact.email().isPresent() || contact.phone().isPresent());
    }
}
