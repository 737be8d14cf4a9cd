package cursus.gateway.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The parts of a programme's page, each by the id of its heading, whose words are {@code programme.<id>}. */
final class Sections {

    private static final Map<String, Predicate<Programme>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("cohorts", _ -> true);
        ALL.put("presentation", _ -> true);
        ALL.put("objectives", programme -> !programme.objectives().isEmpty());
        ALL.put("competences", programme -> !programme.competences().isEmpty());
        ALL.put("modules", programme -> !programme.modules().isEmpty());
        ALL.put("methods", programme -> !programme.methods().isEmpty());
        ALL.put("audience", _ -> true);
        ALL.put("application", Programme::asksForFile);
        ALL.put(
                "assessment",
                programme -> programme.assessment().isPresent()
                        || programme.followUp().isPresent());
        ALL.put(
                "results",
                programme -> !programme.resultRates().isEmpty()
                        || programme.satisfaction().isPresent());
        ALL.put("price", programme -> !programme.priceIncludes().isEmpty());
        ALL.put(
                "accessibility",
                programme -> programme.accessibility().isPresent()
                        || programme.accessibilityContact().isPresent());
        ALL.put("partners", programme -> !programme.partners().isEmpty());
        ALL.put("documents", programme -> !programme.documentsInForce().isEmpty());
        ALL.put("contact", programme -> !programme.everyContact().isEmpty());
    }

    private Sections() {}

    /** Those that have something to say, in the order of the page. */
    static List<String> of(Programme programme) {
        return ALL.entrySet().stream()
                .filter(section -> section.getValue().test(programme))
                .map(Map.Entry::getKey)
                .toList();
    }
}
