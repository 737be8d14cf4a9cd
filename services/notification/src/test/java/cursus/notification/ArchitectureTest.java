package cursus.notification;

import cursus.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_walls_stand() {
        ArchitectureRules.check(NotificationApplication.class);
    }
}
