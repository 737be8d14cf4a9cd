package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class EnrolmentFlowTest extends AtTheDoor {

    @Test
    void a_seat_is_held_then_confirmed_and_both_are_published_in_order() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String enrolment = enrolled(cohort, person);

        assertThat(get(enrolment, person).get("state").stringValue()).isEqualTo("HELD");
        ResponseEntity<JsonNode> confirmed =
                post("/" + enrolment + "/confirmation", person, "{\"termsAccepted\": true}");

        assertThat(confirmed.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body(confirmed).get("state").stringValue()).isEqualTo("CONFIRMED");
        await().untilAsserted(() -> assertThat(Events.names("cursus.enrolment.files.v1", enrolment))
                .containsExactly("EnrolmentRequested", "SeatHeld", "EnrolmentConfirmed"));
        assertThat(Events.names("cursus.enrolment.people.state.v1", person)).containsExactly("PersonCard");
    }

    @Test
    void an_unconfirmed_hold_ends_and_the_first_who_waits_is_offered_the_seat() {
        String cohort = announce(1, "PT3S");
        String first = person();
        String second = person();
        String held = enrolled(cohort, first);
        String waiting = enrolled(cohort, second);
        assertThat(get(waiting, second).get("state").stringValue()).isEqualTo("WAITING");
        assertThat(get(waiting, second).get("position").longValue()).isEqualTo(1);

        awaitState(held, first, "EXPIRED"::equals);
        awaitState(waiting, second, "OFFERED"::equals);

        assertThat(body(post("/" + held + "/confirmation", first, "{\"termsAccepted\": true}"))
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:cursus:problem:hold-ended");
        assertThat(post("/" + waiting + "/confirmation", second, "{\"termsAccepted\": true}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_cancelled_seat_goes_to_the_next() {
        String cohort = announce(1, "PT15M");
        String first = person();
        String second = person();
        String held = enrolled(cohort, first);
        String waiting = enrolled(cohort, second);

        assertThat(post("/" + held + "/cancellation", first, "{}").getStatusCode())
                .isEqualTo(HttpStatus.OK);

        awaitState(waiting, second, "OFFERED"::equals);
        assertThat(body(post("/" + held + "/cancellation", first, "{}"))
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:cursus:problem:already-ended");
    }

    @Test
    void forty_at_once_on_five_seats_leave_five_held_and_thirty_five_waiting()
            throws InterruptedException, ExecutionException {
        String cohort = announce(5, "PT15M");
        List<Future<String>> requests = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 40; i++) {
                requests.add(threads.submit(() -> enrolled(cohort, person())));
            }
        }
        for (Future<String> request : requests) {
            assertThat(request.get()).isNotBlank();
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode seats = body(client().get()
                    .uri("/api/enrolment/cohorts/{cohort}/seats", cohort)
                    .retrieve()
                    .toEntity(JsonNode.class));
            assertThat(seats.get("held").intValue()).isEqualTo(5);
            assertThat(seats.get("waiting").intValue()).isEqualTo(35);
        });
    }
}
