package cursus.gateway.calls;

import cursus.gateway.protection.AnswerBodies;
import cursus.gateway.protection.ServiceGuards;
import cursus.gateway.routes.Service;
import cursus.gateway.routes.ServiceAddresses;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Makes the callers of the services. */
@Component
public class ServiceCalls {

    private final RestClient.Builder builder;
    private final ServiceAddresses addresses;
    private final ServiceGuards guards;
    private final AnswerBodies bodies;
    private final InTheReadersName reader;
    private final JsonMapper json;

    ServiceCalls(
            RestClient.Builder builder,
            ServiceAddresses addresses,
            ServiceGuards guards,
            AnswerBodies bodies,
            InTheReadersName reader,
            JsonMapper json) {
        this.builder = builder;
        this.addresses = addresses;
        this.guards = guards;
        this.bodies = bodies;
        this.reader = reader;
        this.json = json;
    }

    public ServiceCaller to(Service service) {
        RestClient http = builder.clone().baseUrl(addresses.of(service)).build();
        return new ServiceCaller(service, http, guards.of(service.slug()), bodies, reader, json);
    }
}
