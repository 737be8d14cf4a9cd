package cursus.gateway.officer;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What an officer asks of the services. */
@Component
class OfficerCalls {

    /** Scheduling hears of a new cohort by an event, usually within a tenth of a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ServiceCaller catalogue;
    private final ServiceCaller enrolment;
    private final ServiceCaller scheduling;

    OfficerCalls(ServiceCalls services) {
        this.catalogue = services.to(Service.CATALOGUE);
        this.enrolment = services.to(Service.ENROLMENT);
        this.scheduling = services.to(Service.SCHEDULING);
    }

    Answer<Map<?, ?>> publish(NewProgramme programme) {
        return catalogue.post(
                anything(),
                programme,
                Map.of(),
                uri -> uri.path("/api/catalogue/programmes").build());
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

    Paged<CohortEnrolment> enrolments(String cohort, int page) {
        return enrolment.get(
                new ParameterizedTypeReference<Paged<CohortEnrolment>>() {},
                uri -> uri.path("/api/enrolment/cohorts/{cohort}/enrolments")
                        .queryParam("page", page)
                        .build(cohort));
    }

    CohortEnrolment.Roster roster(String cohort) {
        return scheduling.get(
                CohortEnrolment.Roster.class,
                uri -> uri.path("/api/scheduling/cohorts/{cohort}/roster").build(cohort));
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
