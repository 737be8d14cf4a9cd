package cursus.gateway.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dates of a cohort as a file for a calendar, or as an address that a calendar follows. */
@Controller
class CalendarPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CatalogueCalls calls;
    private final CohortCalendar calendar;

    CalendarPages(CatalogueCalls calls, CohortCalendar calendar) {
        this.calls = calls;
        this.calendar = calendar;
    }

    /** While nobody can say which half-days there are, there is no calendar: half of one would delete entries elsewhere. */
    @GetMapping("/cohorts/{cohort}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String cohort) {
        Cohort found = calls.cohort(cohort);
        List<Timetable.Session> sessions = calls.timetableIfAny(cohort).sessions();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.cohort() + ".ics")
                                .build()
                                .toString())
                .body(calendar.of(found, sessions).getBytes(StandardCharsets.UTF_8));
    }
}
