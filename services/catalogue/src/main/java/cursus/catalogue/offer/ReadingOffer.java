package cursus.catalogue.offer;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.cohorts.SeatAnswers;
import cursus.catalogue.documents.Documents;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.Programmes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Anybody looks at what is offered. Each reading takes as many queries, however many programmes it shows. */
public final class ReadingOffer {

    /** More current cohorts than this of one programme are not shown: the earliest are. */
    private static final int MOST_COHORTS = 50;

    private static final int OPENINGS = 50;

    private final Programmes programmes;
    private final Cohorts cohorts;
    private final Documents documents;
    private final SeatAnswers answers;
    private final Offer offer;

    public ReadingOffer(Programmes programmes, Cohorts cohorts, Documents documents, SeatAnswers answers, Offer offer) {
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.documents = documents;
        this.answers = answers;
        this.offer = offer;
    }

    /** At most {@code limit} programmes in the order of their codes, after leaving out {@code skipped}. */
    public Found list(Wanted wanted, long skipped, int limit, Instant now) {
        LocalDate today = today(now);
        Shelf shelf = offer.at(now);
        List<Listed> fitting = shelf.fitting(wanted, now, today);
        List<ProgrammeCard> cards = fitting.stream()
                .skip(skipped)
                .limit(limit)
                .map(listed -> listed.card().with(pages(shelf.runsOf(listed.code(), today), now)))
                .toList();
        return new Found(cards, fitting.size(), shelf.families());
    }

    /**
     * Programmes whole, with their cohorts; those without a cohort that is not over are left out, for nobody could take
     * part. At most {@code limit} in the order of their codes, after leaving out {@code skipped}.
     */
    public List<OfferedProgramme> whole(long skipped, int limit, Instant now) {
        LocalDate today = today(now);
        Shelf shelf = offer.at(now);
        List<String> codes =
                shelf.codesWithRuns(today).skip(skipped).limit(limit).toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        return programmes.offered(codes).stream()
                .flatMap(programme -> programme.offered().stream())
                .map(edition -> new OfferedProgramme(edition, pages(shelf.runsOf(edition.code(), today), now)))
                .toList();
    }

    /** The latest openings of registration for cohorts that are not over, the newest first. */
    public List<Opening> openings(Instant now) {
        return offer.at(now)
                .runs(today(now))
                .flatMap(cohort -> Opening.of(cohort, now).stream())
                .sorted(Comparator.comparing(Opening::opensAt).reversed().thenComparing(Opening::cohort))
                .limit(OPENINGS)
                .toList();
    }

    /** The page stays when the programme is withdrawn: whoever has its address is told so there. */
    public Optional<ProgrammePage> programme(String code, Instant now) {
        return programmes.find(code).flatMap(Programme::published).map(edition -> page(edition, now));
    }

    public Optional<CohortPage> cohort(String code, Instant now) {
        return cohorts.find(code).map(cohort -> CohortPage.of(cohort, now)).map(answers::beside);
    }

    private ProgrammePage page(Edition edition, Instant now) {
        List<Cohort> current = cohorts.ofProgrammes(List.of(edition.code()), today(now), MOST_COHORTS);
        return new ProgrammePage(edition, documents.under(edition.contents().documents()), pages(current, now));
    }

    private static List<CohortPage> pages(List<Cohort> current, Instant now) {
        return current.stream()
                .limit(MOST_COHORTS)
                .map(cohort -> CohortPage.of(cohort, now))
                .toList();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Offer.ZONE);
    }
}
