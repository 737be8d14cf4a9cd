package cursus.gateway.officer;

import cursus.gateway.calls.Panel;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.catalogue.Timetable;
import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.live.EventStreams;
import cursus.gateway.portal.Listing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer's way in, and the page of a cohort: seats, enrolments, roster, timetable. */
@Controller
class CohortPages {

    private static final String COHORT = "/officer/cohorts/{cohort}";

    private final OfficerCalls calls;
    private final CatalogueCalls catalogue;
    private final EventStreams streams;

    CohortPages(OfficerCalls calls, CatalogueCalls catalogue, EventStreams streams) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.streams = streams;
    }

    @GetMapping("/officer")
    ModelAndView start(@RequestParam Map<String, String> query) {
        Listing listing = Listing.of("/officer", query);
        return new ModelAndView("officer/start")
                .addObject("programmes", catalogue.programmes(listing))
                .addObject("listing", listing);
    }

    @GetMapping(COHORT)
    ModelAndView cohort(@PathVariable String cohort, @RequestParam Map<String, String> query) {
        CohortLists lists = CohortLists.of(cohort, query);
        SideBySide asking = new SideBySide();
        Supplier<Cohort> announced = asking.ask(() -> catalogue.cohort(cohort));
        Supplier<CohortBoard> board = calls.board(lists, asking);
        Supplier<Panel<Timetable>> timetable = asking.panel(() -> catalogue.timetable(cohort));
        return board("officer/cohort", lists, board.get())
                .addObject("cohort", announced.get())
                .addObject("timetable", timetable.get());
    }

    /** The part that changes by itself; nothing when what the page shows is still true. */
    @GetMapping(COHORT + "/live")
    Object live(@PathVariable String cohort, @RequestParam Map<String, String> query) {
        CohortLists lists = CohortLists.of(cohort, query);
        CohortBoard board = calls.board(lists, new SideBySide()).get();
        return board.stamp().equals(query.get(CohortLists.VERSION))
                ? ResponseEntity.noContent().build()
                : board("officer/cohort-live", lists, board);
    }

    /** Tells the page when to ask for that part. */
    @GetMapping(path = COHORT + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @PathVariable String cohort,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        streams.tell(request, response, calls.watch(CohortLists.of(cohort, query)));
    }

    private static ModelAndView board(String template, CohortLists lists, CohortBoard board) {
        return new ModelAndView(template)
                .addObject("lists", lists)
                .addObject("board", board)
                .addObject("states", Enrolment.State.values());
    }
}
