package cursus.enrolment;

import cursus.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_walls_of_the_service_stand() {
        ArchitectureRules.check(EnrolmentApplication.class);
    }
}
