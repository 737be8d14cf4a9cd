package cursus.gateway.officer;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Remembered;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.catalogue.Seats;
import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.live.BoardWatch;
import cursus.gateway.live.Watch;
import cursus.gateway.routes.Service;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/** What an officer asks of the services. */
@Component
class OfficerCalls {

    /** Scheduling hears of a new cohort by an event, usually within a tenth of a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ENROLMENTS = "/api/enrolment/cohorts/{cohort}/enrolments";
    private static final ParameterizedTypeReference<Paged<CohortEnrolment>> LINES =
            new ParameterizedTypeReference<>() {};

    private final ServiceCaller catalogue;
    private final ServiceCaller enrolment;
    private final ServiceCaller scheduling;

    OfficerCalls(ServiceCalls services) {
        this.catalogue = services.to(Service.CATALOGUE);
        this.enrolment = services.to(Service.ENROLMENT);
        this.scheduling = services.to(Service.SCHEDULING);
    }

    Answer<Map<?, ?>> announce(NewCohort cohort) {
        return catalogue.post(
                anything(),
                cohort,
                Map.of(),
                uri -> uri.path("/api/catalogue/cohorts").build());
    }

    /** Waits a little for scheduling to know a cohort that was announced a moment ago. */
    Answer<Map<?, ?>> schedule(String cohort, NewSessions sessions) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer<Map<?, ?>> answer = scheduleNow(cohort, sessions);
        while (unheardOf(answer) && System.nanoTime() < end) {
            pause();
            answer = scheduleNow(cohort, sessions);
        }
        return answer;
    }

    static boolean unheardOf(Answer<?> answer) {
        return answer instanceof Answer.Refused<?>(var problem) && problem.is("unknown-cohort");
    }

    Supplier<CohortBoard> board(CohortLists lists, SideBySide asking) {
        return CohortBoard.asked(
                asking,
                () -> enrolment.get(Seats.class, seats(lists.cohort())),
                () -> enrolment.get(LINES, waiting(lists)),
                () -> enrolment.get(LINES, enrolments(lists)),
                () -> scheduling.get(CohortEnrolment.Roster.class, roster(lists.cohort())));
    }

    /** Of what the board shows, asking again only for what has changed. */
    Watch watch(CohortLists lists) {
        Remembered<Seats> seats = enrolment.remembered(Seats.class, seats(lists.cohort()));
        Remembered<Paged<CohortEnrolment>> waiting = enrolment.remembered(LINES, waiting(lists));
        Remembered<Paged<CohortEnrolment>> enrolments = enrolment.remembered(LINES, enrolments(lists));
        Remembered<CohortEnrolment.Roster> roster =
                scheduling.remembered(CohortEnrolment.Roster.class, roster(lists.cohort()));
        return new BoardWatch(
                () -> CohortBoard.asked(new SideBySide(), seats::now, waiting::now, enrolments::now, roster::now)
                        .get()
                        .stamp());
    }

    private static Function<UriBuilder, URI> seats(String cohort) {
        return uri -> uri.path("/api/enrolment/cohorts/{cohort}/seats").build(cohort);
    }

    private static Function<UriBuilder, URI> enrolments(CohortLists lists) {
        return uri -> lists.enrolments()
                .asks(uri.path(ENROLMENTS))
                .queryParamIfPresent(CohortLists.STATE, lists.state())
                .build(lists.cohort());
    }

    private static Function<UriBuilder, URI> waiting(CohortLists lists) {
        return uri -> lists.waiting()
                .asks(uri.path(ENROLMENTS))
                .queryParam(CohortLists.STATE, Enrolment.State.WAITING)
                .queryParam("sort", "ticket")
                .build(lists.cohort());
    }

    private static Function<UriBuilder, URI> roster(String cohort) {
        return uri -> uri.path("/api/scheduling/cohorts/{cohort}/roster").build(cohort);
    }

    private Answer<Map<?, ?>> scheduleNow(String cohort, NewSessions sessions) {
        return scheduling.post(
                anything(),
                sessions,
                Map.of(),
                uri -> uri.path("/api/scheduling/cohorts/{cohort}/sessions").build(cohort));
    }

    private static ParameterizedTypeReference<Map<?, ?>> anything() {
        return new ParameterizedTypeReference<>() {};
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for scheduling", stopped);
        }
    }
}
