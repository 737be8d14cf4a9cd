package cursus.gateway.officer.ledger;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Remembered;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.live.BoardWatch;
import cursus.gateway.live.Watch;
import cursus.gateway.officer.CohortEnrolment;
import cursus.gateway.routes.Service;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/** What the page asks of the enrolment service. */
@Component
class LedgerCalls {

    /** Offers are as many as seats at most; a page that shows so many is long enough. */
    private static final int MOST_OFFERS = 100;

    private static final String COHORT = "/api/enrolment/cohorts/{cohort}";
    private static final ParameterizedTypeReference<Paged<CohortEnrolment>> LINES =
            new ParameterizedTypeReference<>() {};

    private final ServiceCaller enrolment;

    LedgerCalls(ServiceCalls services) {
        this.enrolment = services.to(Service.ENROLMENT);
    }

    Supplier<LedgerBoard> board(LedgerLists lists, SideBySide asking) {
        return LedgerBoard.asked(
                asking,
                () -> enrolment.get(Ledger.class, ledger(lists)),
                () -> enrolment.get(LINES, waiting(lists)),
                () -> enrolment.get(LINES, offers(lists)),
                () -> enrolment.get(DecisionLog.class, log(lists)));
    }

    /** Of what the board shows, asking again only for what has changed. */
    Watch watch(LedgerLists lists) {
        Remembered<Ledger> ledger = enrolment.remembered(Ledger.class, ledger(lists));
        Remembered<Paged<CohortEnrolment>> waiting = enrolment.remembered(LINES, waiting(lists));
        Remembered<Paged<CohortEnrolment>> offers = enrolment.remembered(LINES, offers(lists));
        Remembered<DecisionLog> log = enrolment.remembered(DecisionLog.class, log(lists));
        return new BoardWatch(
                () -> LedgerBoard.asked(new SideBySide(), ledger::now, waiting::now, offers::now, log::now)
                        .get()
                        .stamp());
    }

    private static Function<UriBuilder, URI> ledger(LedgerLists lists) {
        return uri -> uri.path(COHORT + "/ledger").build(lists.cohort());
    }

    private static Function<UriBuilder, URI> waiting(LedgerLists lists) {
        return uri -> inOrder(lists.waiting().asks(uri.path(COHORT + "/enrolments")), Enrolment.State.WAITING)
                .build(lists.cohort());
    }

    private static Function<UriBuilder, URI> offers(LedgerLists lists) {
        return uri -> inOrder(uri.path(COHORT + "/enrolments").queryParam("size", MOST_OFFERS), Enrolment.State.OFFERED)
                .build(lists.cohort());
    }

    private static Function<UriBuilder, URI> log(LedgerLists lists) {
        return uri -> uri.path(COHORT + "/log")
                .queryParamIfPresent(LedgerLists.BEFORE, lists.before())
                .queryParamIfPresent("size", lists.log().size())
                .build(lists.cohort());
    }

    private static UriBuilder inOrder(UriBuilder list, Enrolment.State state) {
        return list.queryParam("state", state).queryParam("sort", "ticket");
    }
}
