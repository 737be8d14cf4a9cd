package cursus.gateway.calls;

import cursus.gateway.routes.Service;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks one service. Safe for use by many threads. */
public final class ServiceCaller {

    private static final Logger log = LoggerFactory.getLogger(ServiceCaller.class);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final Set<Integer> DENIED = Set.of(401, 403);

    private final Service service;
    private final RestClient http;
    private final JsonMapper json;

    ServiceCaller(Service service, RestClient http, JsonMapper json) {
        this.service = service;
        this.http = http;
        this.json = json;
    }

    /**
     * @throws CallRefused when the service does not show it
     * @throws ServiceAway when the service does not answer
     */
    public <T> T get(ParameterizedTypeReference<T> type, Function<UriBuilder, URI> uri) {
        return switch (exchange(http.get().uri(uri), type)) {
            case Answer.Given<T>(T value) -> value;
            case Answer.Refused<T>(Problem problem) -> throw new CallRefused(problem);
        };
    }

    /** @see #get(ParameterizedTypeReference, Function) */
    public <T> T get(Class<T> type, Function<UriBuilder, URI> uri) {
        return get(ParameterizedTypeReference.forType(type), uri);
    }

    /**
     * Asks for something to be done; what the service refuses for a reason comes back as a value.
     *
     * @throws ServiceAway when the service does not answer: it may or may not have done it
     */
    public <T> Answer<T> post(
            ParameterizedTypeReference<T> type,
            Object body,
            Map<String, String> headers,
            Function<UriBuilder, URI> uri) {
        RestClient.RequestBodySpec call = http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> headers.forEach(all::set))
                .body(body);
        return exchange(call, type);
    }

    /** @see #post(ParameterizedTypeReference, Object, Map, Function) */
    public <T> Answer<T> post(Class<T> type, Object body, Map<String, String> headers, Function<UriBuilder, URI> uri) {
        return post(ParameterizedTypeReference.forType(type), body, headers, uri);
    }

    private <T> Answer<T> exchange(RestClient.RequestHeadersSpec<?> call, ParameterizedTypeReference<T> type) {
        try {
            return Objects.requireNonNull(call.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .<Answer<T>>exchange((request, response) -> read(response, type)));
        } catch (ResourceAccessException unreachable) {
            throw new ServiceAway(service, unreachable);
        } catch (RestClientException unreadable) {
            log.error("{} answered something unreadable", service.slug(), unreadable);
            throw new CallRefused(Problem.of(500, Problem.Body.NONE));
        }
    }

    private <T> Answer<T> read(ConvertibleClientHttpResponse response, ParameterizedTypeReference<T> type)
            throws IOException {
        int status = response.getStatusCode().value();
        if (response.getStatusCode().is2xxSuccessful()) {
            return new Answer.Given<>(Objects.requireNonNull(response.bodyTo(type)));
        }
        if (AWAY.contains(status)) {
            throw new ServiceAway(service, null);
        }
        Problem problem = problemIn(response, status);
        if (status >= 500 || DENIED.contains(status)) {
            throw new CallRefused(problem);
        }
        return new Answer.Refused<>(problem);
    }

    private Problem problemIn(ConvertibleClientHttpResponse response, int status) throws IOException {
        try {
            return Problem.of(status, json.readValue(response.getBody(), Problem.Body.class));
        } catch (JacksonException notAProblem) {
            return Problem.of(status, Problem.Body.NONE);
        }
    }
}
