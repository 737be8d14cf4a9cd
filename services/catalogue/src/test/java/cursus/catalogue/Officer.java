package cursus.catalogue;

import cursus.testing.Door;
import java.time.Instant;
import java.util.Map;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A training officer at the door. */
final class Officer {

    private final Door door;

    Officer(Door door) {
        this.door = door;
    }

    /** A programme's fresh code. */
    String publishes() {
        String programme = Samples.freshCode("PROG");
        door.post("/api/catalogue/programmes", Bodies.programme(programme))
                .expectStatus()
                .isCreated();
        return programme;
    }

    /** A cohort's fresh code; its registration is still to be announced. */
    String announces(String programme) {
        String cohort = Samples.freshCode("RUN");
        door.post("/api/catalogue/cohorts", Bodies.cohort(cohort, programme))
                .expectStatus()
                .isCreated();
        return cohort;
    }

    RestTestClient.ResponseSpec setsWindow(String cohort, Instant opensAt, Instant closesAt) {
        return door.put(
                "/api/catalogue/cohorts/" + cohort + "/registration",
                Map.of("opensAt", opensAt.toString(), "closesAt", closesAt.toString()));
    }
}
