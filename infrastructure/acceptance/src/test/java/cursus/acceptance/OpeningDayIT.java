package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Bodies;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Topics.Event;
import cursus.acceptance.suite.Waiting;
import cursus.acceptance.suite.WithSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rush at nine, and the last instant of a hold. */
@WithSuite
class OpeningDayIT {

    private static final int SEATS = 20;
    private static final int PEOPLE = 60;
    private static final int MANY = 200;

    private final Suite suite;
    private final Officer officer;

    OpeningDayIT(Suite suite) {
        this.suite = suite;
        this.officer = new Officer(suite);
    }

    private record Asked(Registrant person, Instant sentAt, Instant answeredAt, Answer answer) {

        long ticket() {
            return Long.parseLong(answer.at("/ticket"));
        }

        String enrolment() {
            return answer.at("/enrolment");
        }
    }

    @Test
    void sixty_at_once_on_twenty_seats_leave_twenty_held_and_forty_waiting_in_the_order_in_which_they_came()
            throws InterruptedException, ExecutionException {
        Opened opened = officer.opens(Terms.seats(SEATS));

        List<Asked> asked = rush(opened.cohort(), PEOPLE);

        assertThat(refusals(asked)).isEmpty();
        assertThat(asked.stream().map(Asked::ticket).sorted())
                .isEqualTo(LongStream.rangeClosed(1, PEOPLE).boxed().toList());
        assertThat(inversions(asked))
                .as("answered before another asked, and behind them")
                .isZero();
        Waiting.until("all are decided")
                .untilAsserted(() -> assertThat(seats(opened)).isEqualTo("held 20, free 0, waiting 40"));
        List<Asked> inOrder =
                asked.stream().sorted(Comparator.comparingLong(Asked::ticket)).toList();
        for (Asked seated : inOrder.subList(0, SEATS)) {
            Answer file = seated.person().sees(seated.enrolment(), "HELD");
            assertThat(file.at("/history/1/decision/rule")).isEqualTo("in-order-of-arrival/1");
        }
        for (int place = 1; place <= PEOPLE - SEATS; place++) {
            Asked waits = inOrder.get(SEATS + place - 1);
            Answer file = waits.person().sees(waits.enrolment(), "WAITING");
            assertThat(file.at("/position")).isEqualTo(String.valueOf(place));
            assertThat(file.at("/history/1/decision/taken")).isEqualTo(String.valueOf(SEATS));
        }
        theLogNeverHasMoreThanTheSeats(opened);
    }

    /** Several times as many as the gateway has places at enrolment: the others stand in line. */
    @Test
    void nobody_in_a_rush_of_two_hundred_is_turned_away() throws InterruptedException, ExecutionException {
        Opened opened = officer.opens(Terms.seats(SEATS));

        List<Asked> asked = rush(opened.cohort(), MANY);

        assertThat(refusals(asked)).isEmpty();
        assertThat(asked.stream().map(Asked::ticket).sorted())
                .isEqualTo(LongStream.rangeClosed(1, MANY).boxed().toList());
        assertThat(inversions(asked)).isZero();
        Waiting.until("all are decided")
                .untilAsserted(() -> assertThat(seats(opened)).isEqualTo("held 20, free 0, waiting 180"));
        theLogNeverHasMoreThanTheSeats(opened);
    }

    /** The order of the ledger's writes decides. Whichever comes first, the other finds the seat taken. */
    @ParameterizedTest
    @ValueSource(ints = {-120, -40, -15, -5, 0, 15})
    void a_confirmation_that_races_the_end_of_its_hold_wins_or_the_next_is_offered_the_seat(int millisFromTheEnd) {
        Opened opened = officer.opens(Terms.seats(1).heldFor(Duration.ofSeconds(5)));
        Registrant holder = Registrant.somebodyNew(suite);
        Registrant next = Registrant.somebodyNew(suite);
        String held = holder.enrols(opened.cohort());
        Instant end = Instant.parse(holder.sees(held, "HELD").at("/until"));
        String waiting = next.enrols(opened.cohort());
        next.sees(waiting, "WAITING");

        itIs(end.plusMillis(millisFromTheEnd));
        Answer confirmed = holder.confirms(held);

        if (confirmed.status() == 200) {
            holder.sees(held, "CONFIRMED");
            assertThat(next.file(waiting).at("/state")).isEqualTo("WAITING");
        } else {
            confirmed.refused(409, "hold-ended");
            holder.sees(held, "EXPIRED");
            next.sees(waiting, "OFFERED");
        }
        theLogNeverHasMoreThanTheSeats(opened);
    }

    /** To the millisecond, which is what the race is about. */
    private static void itIs(Instant instant) {
        Waiting.until(instant + " has come")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !Instant.now().isBefore(instant));
    }

    private static List<String> refusals(List<Asked> asked) {
        return asked.stream()
                .map(Asked::answer)
                .filter(answer -> answer.status() != 201)
                .map(answer -> answer.status() + " " + answer.text())
                .toList();
    }

    private List<Asked> rush(String cohort, int size) throws InterruptedException, ExecutionException {
        List<Callable<Asked>> people = IntStream.range(0, size)
                .mapToObj(_ -> Registrant.somebodyNew(suite))
                .<Callable<Asked>>map(person -> () -> asks(person, cohort))
                .toList();
        List<Asked> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            for (Future<Asked> one : threads.invokeAll(people)) {
                asked.add(one.get());
            }
        }
        return asked;
    }

    private static Asked asks(Registrant person, String cohort) {
        Instant sentAt = Instant.now();
        Answer answer = person.asks(
                Bodies.enrolment(cohort, Bodies.SIRET), UUID.randomUUID().toString());
        return new Asked(person, sentAt, Instant.now(), answer);
    }

    private static long inversions(List<Asked> asked) {
        return asked.stream()
                .flatMap(one -> asked.stream()
                        .filter(later -> one.answeredAt().isBefore(later.sentAt()) && one.ticket() > later.ticket()))
                .count();
    }

    private String seats(Opened opened) {
        Answer seats = suite.api().get("/api/enrolment/cohorts/" + opened.cohort() + "/seats");
        return "held %s, free %s, waiting %s".formatted(seats.at("/held"), seats.at("/free"), seats.at("/waiting"));
    }

    /** Read from outside, entry by entry. */
    private void theLogNeverHasMoreThanTheSeats(Opened opened) {
        int taken = 0;
        int capacity = 0;
        for (Event entry : logOf(opened.cohort())) {
            switch (entry.name()) {
                case "CapacityAccepted" ->
                    capacity = entry.json().at("/capacity").asInt();
                case "SeatHeld", "SeatOffered" -> taken++;
                case "HoldExpired", "OfferLapsed", "SeatReleased" -> taken--;
                default -> {}
            }
            assertThat(taken).as("seats taken at %s", entry.name()).isBetween(0, capacity);
        }
        assertThat(capacity).isPositive();
    }

    private List<Event> logOf(String cohort) {
        Stream<Event> log = suite.topics().all("cursus.enrolment.seats.v1").stream()
                .filter(event -> event.key().equals(cohort));
        return log.sorted(Comparator.comparingLong(event -> Long.parseLong(event.header("ce_sequence"))))
                .toList();
    }
}
