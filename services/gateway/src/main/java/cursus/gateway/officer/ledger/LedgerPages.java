package cursus.gateway.officer.ledger;

import cursus.gateway.calls.Panel;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.live.EventStreams;
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

/** Why she got a seat and he did not, for an officer who is asked on the telephone. */
@Controller
class LedgerPages {

    private static final String LEDGER = "/officer/cohorts/{cohort}/ledger";

    private final LedgerCalls calls;
    private final CatalogueCalls catalogue;
    private final EventStreams streams;

    LedgerPages(LedgerCalls calls, CatalogueCalls catalogue, EventStreams streams) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.streams = streams;
    }

    @GetMapping(LEDGER)
    ModelAndView ledger(@PathVariable String cohort, @RequestParam Map<String, String> query) {
        LedgerLists lists = LedgerLists.of(cohort, query);
        SideBySide asking = new SideBySide();
        Supplier<LedgerBoard> board = calls.board(lists, asking);
        Supplier<Panel<Cohort>> announced = asking.panel(() -> catalogue.cohort(cohort));
        return page("officer/ledger", lists, board.get()).addObject("cohort", announced.get());
    }

    /** The part that changes by itself; nothing when what the page shows is still true. */
    @GetMapping(LEDGER + "/live")
    Object live(@PathVariable String cohort, @RequestParam Map<String, String> query) {
        LedgerLists lists = LedgerLists.of(cohort, query);
        LedgerBoard board = calls.board(lists, new SideBySide()).get();
        return board.stamp().equals(query.get(LedgerLists.VERSION))
                ? ResponseEntity.noContent().build()
                : page("officer/ledger-live", lists, board);
    }

    /** Tells the page when to ask for that part. */
    @GetMapping(path = LEDGER + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @PathVariable String cohort,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        streams.tell(request, response, calls.watch(LedgerLists.of(cohort, query)));
    }

    private static ModelAndView page(String template, LedgerLists lists, LedgerBoard board) {
        return new ModelAndView(template).addObject("lists", lists).addObject("board", board);
    }
}
