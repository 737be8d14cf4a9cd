package cursus.notification.deliveries.web;

import cursus.notification.deliveries.ReadingTrail;
import cursus.notification.deliveries.TrailEntry;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TrailController {

    private final ReadingTrail reading;

    TrailController(ReadingTrail reading) {
        this.reading = reading;
    }

    record Trail(List<TrailEntry> items) {}

    @GetMapping("/api/notification/enrolments/{enrolment}/trail")
    Trail trail(@PathVariable String enrolment) {
        return new Trail(reading.of(enrolment));
    }
}
