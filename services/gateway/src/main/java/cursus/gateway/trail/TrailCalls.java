package cursus.gateway.trail;

import cursus.gateway.calls.AtOnce;
import cursus.gateway.calls.Listed;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Asks whoever has something to do with an enrolment. */
@Component
class TrailCalls {

    private static final List<Service> FOLLOWERS =
            List.of(Service.ENROLMENT, Service.SCHEDULING, Service.BILLING, Service.NOTIFICATION);

    private final ServiceCaller enrolment;
    private final AtOnce followers;

    TrailCalls(ServiceCalls services) {
        this.enrolment = services.to(Service.ENROLMENT);
        this.followers = new AtOnce(services, FOLLOWERS);
    }

    /** @throws cursus.gateway.calls.CallRefused when there is no such enrolment */
    Trail of(String id) {
        return Trail.of(id, file(id), told(id));
    }

    /** Alone and first: of an enrolment that doesn't exist nobody else need be asked. */
    private Optional<FollowedFile> file(String id) {
        try {
            return Optional.of(enrolment.get(
                    FollowedFile.class,
                    uri -> uri.path("/api/enrolment/enrolments/{id}").build(id)));
        } catch (ServiceAway away) {
            return Optional.empty();
        }
    }

    private Map<Service, Panel<Listed<TrailEntry>>> told(String id) {
        return followers.ask((service, caller) -> caller.get(
                new ParameterizedTypeReference<Listed<TrailEntry>>() {},
                uri -> uri.path("/api/{service}/enrolments/{id}/trail").build(service.slug(), id)));
    }
}
