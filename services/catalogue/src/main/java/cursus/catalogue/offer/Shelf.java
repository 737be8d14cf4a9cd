package cursus.catalogue.offer;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cursus.catalogue.cohorts.Cohort;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is on offer, with its cohorts, as it was at one look. Immutable. */
final class Shelf {

    private static final Comparator<Cohort> EARLIEST_FIRST =
            Comparator.comparing(Cohort::startsOn).thenComparing(Cohort::code);

    private final NavigableMap<String, Listed> programmes;
    private final NavigableMap<String, Cohort> cohorts;
    private final Map<String, List<Cohort>> runs;
    private final List<Found.Family> families;

    private Shelf(
            NavigableMap<String, Listed> programmes,
            NavigableMap<String, Cohort> cohorts,
            Map<String, List<Cohort>> runs,
            List<Found.Family> families) {
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.runs = runs;
        this.families = families;
    }

    static Shelf of(NavigableMap<String, Listed> programmes, NavigableMap<String, Cohort> cohorts) {
        return new Shelf(
                programmes,
                cohorts,
                cohorts.values().stream().sorted(EARLIEST_FIRST).collect(groupingBy(Cohort::programme)),
                programmes.values().stream()
                        .collect(groupingBy(listed -> listed.card().family(), TreeMap::new, counting()))
                        .entrySet()
                        .stream()
                        .map(each -> new Found.Family(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Whether this is what is made of these very copies. */
    @SuppressWarnings("ReferenceEquality") // to compare them would be to read them all
    boolean shows(NavigableMap<String, Listed> copy, NavigableMap<String, Cohort> copyOfCohorts) {
        return programmes == copy && cohorts == copyOfCohorts;
    }

    List<Found.Family> families() {
        return families;
    }

    /** In the order of their codes. */
    List<Listed> fitting(Wanted wanted, Instant now, LocalDate today) {
        Words words = Words.of(wanted.words().orElse(""));
        if (wanted.words().isPresent() && words.none()) {
            return List.of();
        }
        return programmes.values().stream()
                .filter(listed -> wanted.fits(listed.card()) && listed.words().haveAll(words))
                .filter(listed -> wanted.fitsOneOf(runsOf(listed.code(), today), now))
                .toList();
    }

    /** Of a programme on offer, those that are to take place and are not over, the earliest first. */
    List<Cohort> runsOf(String programme, LocalDate today) {
        return runs.getOrDefault(programme, List.of()).stream()
                .filter(cohort -> cohort.cancellation().isEmpty())
                .filter(cohort -> !cohort.endsOn().isBefore(today))
                .toList();
    }

    /** Of programmes that have a cohort which is not over. */
    Stream<String> codesWithRuns(LocalDate today) {
        return programmes.keySet().stream()
                .filter(programme -> !runsOf(programme, today).isEmpty());
    }

    /** Of all programmes on offer. */
    Stream<Cohort> runs(LocalDate today) {
        return programmes.keySet().stream().flatMap(programme -> runsOf(programme, today).stream());
    }
}
