package cursus.catalogue.offer;

import static java.util.stream.Collectors.groupingBy;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.Programmes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Anybody looks at what is offered. Each reading takes two queries, however many programmes it shows. */
public final class ReadingOffer {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** More current cohorts than this on one page are not shown: the earliest are. */
    private static final int MOST_COHORTS = 500;

    private final Programmes programmes;
    private final Cohorts cohorts;

    public ReadingOffer(Programmes programmes, Cohorts cohorts) {
        this.programmes = programmes;
        this.cohorts = cohorts;
    }

    /** At most {@code limit} programmes in the order of their codes, after leaving out {@code skipped}. */
    public List<ProgrammeCard> list(long skipped, int limit, Instant now) {
        List<Programme> found = programmes.inOrder(skipped, limit);
        Map<String, List<CohortPage>> runs =
                runsOf(found.stream().map(Programme::code).toList(), now);
        return found.stream()
                .map(programme -> ProgrammeCard.of(programme, runs.getOrDefault(programme.code(), List.of())))
                .toList();
    }

    public Optional<ProgrammePage> programme(String code, Instant now) {
        return programmes
                .find(code)
                .map(programme ->
                        ProgrammePage.of(programme, runsOf(List.of(code), now).getOrDefault(code, List.of())));
    }

    public Optional<CohortPage> cohort(String code, Instant now) {
        return cohorts.find(code).map(cohort -> CohortPage.of(cohort, now));
    }

    private Map<String, List<CohortPage>> runsOf(List<String> codes, Instant now) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<Cohort> current = cohorts.ofProgrammes(codes, LocalDate.ofInstant(now, ZONE), MOST_COHORTS);
        return current.stream().map(cohort -> CohortPage.of(cohort, now)).collect(groupingBy(CohortPage::programme));
    }
}
