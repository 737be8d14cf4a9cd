package cursus.gateway.calls;

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
    private final InTheReadersName headers;
    private final JsonMapper json;

    ServiceCalls(RestClient.Builder builder, ServiceAddresses addresses, InTheReadersName headers, JsonMapper json) {
        this.builder = builder;
        this.addresses = addresses;
        this.headers = headers;
        this.json = json;
    }

    public ServiceCaller to(Service service) {
        RestClient http = builder.clone()
                .baseUrl(addresses.of(service))
                .requestInterceptor(headers)
                .build();
        return new ServiceCaller(service, http, json);
    }
}
