package cursus.gateway.catalogue;

import cursus.gateway.calls.CallRefused;
import cursus.gateway.calls.Listed;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.portal.Listing;
import cursus.gateway.routes.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/** What the pages read of the catalogue, and of what the other services add to a cohort. */
@Component
public class CatalogueCalls {

    private static final int MOST_LINES = 100;
    private static final int NOT_FOUND = 404;

    private final ServiceCaller catalogue;
    private final ServiceCaller enrolment;
    private final ServiceCaller scheduling;

    CatalogueCalls(ServiceCalls services) {
        this.catalogue = services.to(Service.CATALOGUE);
        this.enrolment = services.to(Service.ENROLMENT);
        this.scheduling = services.to(Service.SCHEDULING);
    }

    public Paged<Programme.Listed> programmes(Listing listing) {
        return catalogue.get(
                new ParameterizedTypeReference<Paged<Programme.Listed>>() {},
                uri -> listing.asks(uri.path("/api/catalogue/programmes")).build());
    }

    /** @throws CallRefused {@code filter-unknown} where the catalogue does not know a value */
    Found search(Filters filters, Listing listing) {
        return catalogue.get(Found.class, uri -> {
            UriBuilder asked = listing.asks(uri.path("/api/catalogue/programmes"));
            filters.said().keySet().forEach(name -> asked.queryParam(name, "{" + name + "}"));
            return asked.build(filters.said());
        });
    }

    /** The codes of a page of the list, for those who want nothing but addresses. */
    Paged<Code> codes(int page) {
        return catalogue.get(
                new ParameterizedTypeReference<Paged<Code>>() {},
                uri -> uri.path("/api/catalogue/programmes")
                        .queryParam("page", page)
                        .queryParam("size", MOST_LINES)
                        .build());
    }

    /** @param programme its code */
    record Code(String programme) {}

    Listed<Opening> openings() {
        return catalogue.get(
                new ParameterizedTypeReference<Listed<Opening>>() {},
                uri -> uri.path("/api/catalogue/openings").build());
    }

    InForceText document(String code) {
        return catalogue.get(
                InForceText.class,
                uri -> uri.path("/api/catalogue/documents/{code}").build(code));
    }

    public Programme programme(String code) {
        return catalogue.get(
                Programme.class,
                uri -> uri.path("/api/catalogue/programmes/{code}").build(code));
    }

    /** For the page of a form, where what was typed is worth more than the programme: empty while the catalogue is away. */
    public Optional<Programme> programmeUnlessAway(String code) {
        return unlessAway(() -> programme(code));
    }

    /** @see #programmeUnlessAway(String) */
    public Optional<Cohort> cohortUnlessAway(String code) {
        return unlessAway(() -> cohort(code));
    }

    public Cohort cohort(String code) {
        return catalogue.get(
                Cohort.class, uri -> uri.path("/api/catalogue/cohorts/{code}").build(code));
    }

    public Seats seats(String cohort) {
        return enrolment.get(
                Seats.class,
                uri -> uri.path("/api/enrolment/cohorts/{cohort}/seats").build(cohort));
    }

    public Timetable timetable(String cohort) {
        return scheduling.get(
                Timetable.class,
                uri -> uri.path("/api/scheduling/cohorts/{cohort}/sessions").build(cohort));
    }

    /** Empty while scheduling does not know the cohort yet. */
    Timetable timetableIfAny(String cohort) {
        return ifAny(() -> timetable(cohort)).orElseGet(() -> new Timetable(List.of()));
    }

    /** Empty while nothing of it was published. */
    Optional<Programme> programmeIfAny(String code) {
        return ifAny(() -> programme(code));
    }

    /** Empty while no version of it is in force. */
    Optional<InForceText> documentIfAny(String code) {
        return ifAny(() -> document(code));
    }

    private static <T> Optional<T> ifAny(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (CallRefused refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static <T> Optional<T> unlessAway(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ServiceAway away) {
            return Optional.empty();
        } catch (CallRefused refused) {
            if (refused.status() < 500) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
