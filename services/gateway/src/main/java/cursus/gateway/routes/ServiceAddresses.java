package cursus.gateway.routes;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where each service listens. */
@ConfigurationProperties("cursus.services")
public record ServiceAddresses(URI catalogue, URI enrolment, URI scheduling, URI billing, URI notification) {

    public URI of(Service service) {
        return switch (service) {
            case CATALOGUE -> catalogue;
            case ENROLMENT -> enrolment;
            case SCHEDULING -> scheduling;
            case BILLING -> billing;
            case NOTIFICATION -> notification;
        };
    }
}
