package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.enrolment.World;
import cursus.enrolment.files.FileListing.By;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the port promises, whoever keeps it: the store, and the fake that other tests build on. Every test has its own cohort. */
public abstract class EnrolmentFilesContract {

    private static final Instant TEN = Instant.parse("2021-06-16T10:00:00.125Z");
    private static final Cause CAUSE = new Cause("service:test", "TEST", "correlation-test", TEN);

    private final String cohort = "C-" + UUID.randomUUID();
    private final String other = "C-" + UUID.randomUUID();

    protected abstract EnrolmentFiles files();

    @Test
    void a_file_is_found_as_it_was_stored() {
        EnrolmentFile file = file(1, "alma", Stage.OFFERED);
        store(file);

        assertThat(files().find(file.enrolment())).contains(file);
        assertThat(files().find("nobody-" + cohort)).isEmpty();
    }

    @Test
    void a_file_is_found_by_its_ticket_in_its_cohort() {
        EnrolmentFile file = store(file(7, "alma", Stage.HELD));
        store(inCohort(other, 8, "bruno", Stage.HELD));

        assertThat(files().withTicket(cohort, 7)).contains(file);
        assertThat(files().withTicket(cohort, 8)).isEmpty();
    }

    @Test
    void whoever_has_an_open_file_is_told_from_those_whose_file_has_ended() {
        String alma = EnrolmentFile.active(cohort, "alma");
        store(file(1, "alma", Stage.EXPIRED));
        assertThat(files().openAmong(List.of(alma))).isEmpty();

        store(file(2, "alma", Stage.CONFIRMED));
        store(inCohort(other, 1, "bruno", Stage.HELD));

        assertThat(files().openAmong(List.of(alma, EnrolmentFile.active(cohort, "bruno"))))
                .containsExactly(alma);
        assertThat(files().openAmong(List.of())).isEmpty();
    }

    @Test
    void files_are_found_by_their_tickets_in_their_order() {
        EnrolmentFile ten = store(file(10, "bruno", Stage.WAITING));
        EnrolmentFile nine = store(file(9, "alma", Stage.CANCELLED));
        EnrolmentFile twelve = store(file(12, "chloe", Stage.REQUESTED));
        store(inCohort(other, 10, "denis", Stage.WAITING));

        assertThat(files().between(cohort, 9, 12)).containsExactly(nine, ten, twelve);
        assertThat(files().between(cohort, 10, 11)).containsExactly(ten);
        assertThat(files().between(cohort, 11, 10)).isEmpty();
        assertThat(files().withTickets(cohort, List.of(12L, 9L, 7L))).containsExactly(nine, twelve);
        assertThat(files().withTickets(cohort, List.of())).isEmpty();
    }

    @Test
    void a_request_after_a_ticket_counts_once_it_was_made_long_enough_ago() {
        store(file(1, "alma", Stage.REQUESTED));
        assertThat(files().hasTicketAfter(1, cohort, TEN.plusSeconds(60))).isFalse();

        store(file(3, "bruno", Stage.REQUESTED));

        assertThat(files().hasTicketAfter(2, cohort, TEN)).isFalse();
        assertThat(files().hasTicketAfter(2, cohort, TEN.plusMillis(1))).isTrue();
        assertThat(files().hasTicketAfter(2, other, TEN.plusMillis(1))).isFalse();
    }

    @Test
    void those_who_wait_or_are_not_decided_are_counted_among_some_tickets() {
        store(file(1, "alma", Stage.HELD));
        store(file(2, "bruno", Stage.WAITING));
        store(file(3, "chloe", Stage.REQUESTED));
        store(file(4, "denis", Stage.WAITING));
        store(inCohort(other, 1, "elise", Stage.WAITING));

        assertThat(files().undecided(cohort, 1, 4)).isEqualTo(3);
        assertThat(files().undecided(cohort, 1, 3)).isEqualTo(2);
        assertThat(files().undecided(cohort, 1, 1)).isZero();
        assertThat(files().undecided(cohort, 1, 0)).isZero();
    }

    @Test
    void the_files_of_a_person_come_latest_first_and_page_by_page() {
        String person = "alma-" + cohort;
        EnrolmentFile first = store(at(TEN, inCohort(cohort, 1, person, Stage.CANCELLED)));
        EnrolmentFile second = store(at(TEN.plusSeconds(1), inCohort(other, 1, person, Stage.HELD)));
        EnrolmentFile third = store(at(TEN.plusSeconds(2), inCohort(cohort, 2, person, Stage.HELD)));
        store(file(3, "bruno", Stage.HELD));

        assertThat(files().ofPerson(person, 0, 2)).containsExactly(third, second);
        assertThat(files().ofPerson(person, 2, 2)).containsExactly(first);
    }

    @Test
    void the_files_of_a_cohort_come_by_ticket_of_all_stages_or_of_one() {
        EnrolmentFile third = store(file(3, "chloe", Stage.HELD));
        EnrolmentFile first = store(file(1, "alma", Stage.HELD));
        EnrolmentFile second = store(file(2, "bruno", Stage.WAITING));
        store(inCohort(other, 1, "denis", Stage.HELD));

        FileListing all = FileListing.byTicket(cohort, Optional.empty());
        assertThat(files().ofCohort(all, 0, 9)).containsExactly(first, second, third);
        assertThat(files().ofCohort(all, 1, 1)).containsExactly(second);
        assertThat(files().ofCohort(FileListing.byTicket(cohort, Optional.of(Stage.HELD)), 0, 9))
                .containsExactly(first, third);
    }

    @Test
    void the_files_of_a_cohort_come_in_any_order_and_those_that_are_equal_by_ticket() {
        EnrolmentFile ten = store(at(TEN, file(10, "chloe", Stage.WAITING)));
        EnrolmentFile nine = store(at(TEN.plusSeconds(1), file(9, "alma", Stage.WAITING)));
        EnrolmentFile eleven = store(at(TEN.plusSeconds(1), file(11, "bruno", Stage.CANCELLED)));

        assertThat(sorted(By.TICKET)).containsExactly(nine, ten, eleven);
        assertThat(sorted(By.REQUESTED_AT)).containsExactly(ten, nine, eleven);
        assertThat(sorted(By.STAGE)).containsExactly(eleven, nine, ten);
    }

    /** Backwards it is the same list, whole or in pages, and of one stage. */
    private List<EnrolmentFile> sorted(By by) {
        Optional<Stage> any = Optional.empty();
        List<EnrolmentFile> all = files().ofCohort(new FileListing(cohort, any, by, false), 0, 9);
        assertThat(files().ofCohort(new FileListing(cohort, any, by, true), 0, 9))
                .isEqualTo(all.reversed());
        assertThat(files().ofCohort(new FileListing(cohort, any, by, true), 1, 1))
                .containsExactly(all.get(1));
        assertThat(files().ofCohort(new FileListing(cohort, Optional.of(Stage.WAITING), by, false), 0, 9))
                .isEqualTo(all.stream()
                        .filter(file -> file.stage() == Stage.WAITING)
                        .toList());
        return all;
    }

    @Test
    void a_second_open_file_of_the_same_person_is_refused_until_the_first_has_ended() {
        EnrolmentFile first = store(file(1, "alma", Stage.HELD));
        EnrolmentFile second = file(2, "alma", Stage.HELD);

        assertThatThrownBy(() -> store(second)).isInstanceOf(DuplicateAggregateKey.class);
        assertThat(files().find(second.enrolment())).isEmpty();

        files().<CancellationRefusal>decide(
                        first.enrolment(), CAUSE, file -> file.orElseThrow().cancel(CAUSE));
        files().<Void>decide(
                        first.enrolment(),
                        CAUSE,
                        file -> Decision.accepted(file.orElseThrow().owing(Optional.empty())));
        store(second);
        assertThat(files().find(second.enrolment())).contains(second);
    }

    @Test
    void a_ticket_belongs_to_one_file() {
        store(file(1, "alma", Stage.CANCELLED));

        assertThatThrownBy(() -> store(file(1, "bruno", Stage.CANCELLED))).isInstanceOf(DuplicateAggregateKey.class);
    }

    private EnrolmentFile store(EnrolmentFile file) {
        files().<Void>decide(file.enrolment(), CAUSE, _ -> Decision.accepted(file));
        return file;
    }

    private EnrolmentFile file(long ticket, String person, Stage stage) {
        return inCohort(cohort, ticket, person, stage);
    }

    private static EnrolmentFile at(Instant requestedAt, EnrolmentFile file) {
        return new EnrolmentFile(
                file.enrolment(),
                file.person(),
                file.terms(),
                file.payer(),
                file.ticket(),
                file.place(),
                file.fingerprint(),
                requestedAt,
                file.stage(),
                file.active(),
                file.until(),
                file.history(),
                file.correlationId(),
                file.owes(),
                file.head(),
                file.ticketedAt(),
                file.party(),
                file.given());
    }

    private static EnrolmentFile inCohort(String cohort, long ticket, String person, Stage stage) {
        Terms terms = new Terms(
                cohort,
                "ACAT21-041",
                Map.of("fr", "Piloter", "en", "Steering"),
                LocalDate.of(2021, 9, 14),
                LocalDate.of(2021, 11, 30),
                Money.of(CurrencyUnit.EUR, 7850));
        Optional<Instant> until =
                stage == Stage.HELD || stage == Stage.OFFERED ? Optional.of(TEN.plusSeconds(900)) : Optional.empty();
        return new EnrolmentFile(
                UUID.randomUUID().toString(),
                person,
                terms,
                World.PAYER,
                ticket,
                EnrolmentFile.place(cohort, ticket),
                "fingerprint",
                TEN,
                stage,
                stage.isOpen() ? Optional.of(EnrolmentFile.active(cohort, person)) : Optional.empty(),
                until,
                List.of(new Step(
                        TEN,
                        "EnrolmentRequested",
                        "REQUESTED",
                        Optional.empty(),
                        Optional.of("person:test"),
                        Optional.of("correlation-test"),
                        Optional.empty())),
                "correlation-test",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
