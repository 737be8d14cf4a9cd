package cursus.catalogue.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.cohorts.CapacityAnswer.State;
import cursus.catalogue.cohorts.SeatAnswer.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatAnswerTest {

    private static final SeatAnswer TWENTY = SeatAnswer.accepted("ACAT21-041-P1", 20);

    @Test
    void a_capacity_is_accepted_where_as_many_seats_are_given() {
        assertThat(TWENTY.to(20)).isEqualTo(new CapacityAnswer(State.ACCEPTED, Optional.of(20), Optional.empty()));
    }

    @Test
    void another_one_waits_for_its_answer() {
        assertThat(TWENTY.to(24)).isEqualTo(new CapacityAnswer(State.PENDING, Optional.of(20), Optional.empty()));
    }

    @Test
    void one_that_was_refused_says_how_many_seats_were_taken_and_the_old_one_still_holds() {
        SeatAnswer refusing = TWENTY.refusing(new Refused(15, 17));

        assertThat(refusing.to(15)).isEqualTo(new CapacityAnswer(State.REFUSED, Optional.of(20), Optional.of(17)));
        assertThat(refusing.to(20).state()).isEqualTo(State.ACCEPTED);
        assertThat(refusing.to(18).state()).isEqualTo(State.PENDING);
    }
}
