package cursus.gateway.interest;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the catalogue is asked for those who want to be told. */
@Component
class InterestCalls {

    private final ServiceCaller catalogue;

    InterestCalls(ServiceCalls services) {
        this.catalogue = services.to(Service.CATALOGUE);
    }

    /** @param confirmWithin how long the link is good that goes out now */
    record Taken(String cohort, Duration confirmWithin) {}

    Answer<Taken> ask(String cohort, String email, String language) {
        return catalogue.post(
                Taken.class,
                Map.of("email", email, "language", language),
                Map.of(),
                uri -> uri.path("/api/catalogue/cohorts/{cohort}/interest").build(cohort));
    }

    Standing look(String token) {
        return catalogue.get(
                Standing.class,
                uri -> uri.path("/api/catalogue/interest/{token}").build(token));
    }

    Answer<Standing> confirm(String token) {
        return done(token, "confirm");
    }

    Answer<Standing> unsubscribe(String token) {
        return done(token, "unsubscribe");
    }

    private Answer<Standing> done(String token, String what) {
        return catalogue.post(
                Standing.class,
                Map.of(),
                Map.of(),
                uri -> uri.path("/api/catalogue/interest/{token}/{what}").build(token, what));
    }
}
