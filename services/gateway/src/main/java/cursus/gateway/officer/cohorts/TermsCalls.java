package cursus.gateway.officer.cohorts;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.CallRefused;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/** What the terms ask of the catalogue. */
@Component
class TermsCalls {

    private static final String ONE = "/api/catalogue/cohorts/{cohort}";

    private final ServiceCaller catalogue;

    TermsCalls(ServiceCalls services) {
        this.catalogue = services.to(Service.CATALOGUE);
    }

    CohortTerms terms(String cohort) {
        return catalogue.get(CohortTerms.class, uri -> uri.path(ONE).build(cohort));
    }

    /** For the page of a form, where what was typed is worth more: empty while the catalogue is away. */
    Optional<CohortTerms> termsUnlessAway(String cohort) {
        try {
            return Optional.of(terms(cohort));
        } catch (ServiceAway away) {
            return Optional.empty();
        } catch (CallRefused refused) {
            if (refused.status() < 500) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    CohortTerms.Interest interest(String cohort) {
        return catalogue.get(
                CohortTerms.Interest.class, uri -> uri.path(ONE + "/interest").build(cohort));
    }

    Answer<CohortTerms.Preview> preview(String cohort, Act act, Map<String, Object> body) {
        return asked(
                CohortTerms.Preview.class,
                act,
                body,
                uri -> uri.path(ONE + "/{act}").queryParam("preview", true).build(cohort, act.slug()));
    }

    Answer<CohortTerms> carryOut(String cohort, Act act, Map<String, Object> body) {
        return asked(
                CohortTerms.class, act, body, uri -> uri.path(ONE + "/{act}").build(cohort, act.slug()));
    }

    private <T> Answer<T> asked(Class<T> type, Act act, Map<String, Object> body, Function<UriBuilder, URI> uri) {
        return act == Act.REGISTRATION ? catalogue.put(type, body, uri) : catalogue.post(type, body, Map.of(), uri);
    }
}
