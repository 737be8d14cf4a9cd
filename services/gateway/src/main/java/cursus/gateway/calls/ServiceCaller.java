package cursus.gateway.calls;

import cursus.gateway.protection.AnswerBodies;
import cursus.gateway.protection.NoAnswer;
import cursus.gateway.protection.ServiceGuard;
import cursus.gateway.routes.Service;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks one service, behind its guard. Safe for use by many threads. */
public final class ServiceCaller {

    private static final Logger log = LoggerFactory.getLogger(ServiceCaller.class);
    private static final Set<Integer> DENIED = Set.of(401, 403);

    private final Service service;
    private final RestClient http;
    private final ServiceGuard guard;
    private final AnswerBodies bodies;
    private final InTheReadersName reader;
    private final JsonMapper json;

    ServiceCaller(
            Service service,
            RestClient http,
            ServiceGuard guard,
            AnswerBodies bodies,
            InTheReadersName reader,
            JsonMapper json) {
        this.service = service;
        this.http = http;
        this.guard = guard;
        this.bodies = bodies;
        this.reader = reader;
        this.json = json;
    }

    /**
     * @throws CallRefused when the service does not show it
     * @throws ServiceAway when the service does not answer
     */
    public <T> T get(ParameterizedTypeReference<T> type, Function<UriBuilder, URI> uri) {
        return shown(got(uri, Optional.empty()), type);
    }

    /** @see #get(ParameterizedTypeReference, Function) */
    public <T> T get(Class<T> type, Function<UriBuilder, URI> uri) {
        return get(ParameterizedTypeReference.forType(type), uri);
    }

    /** What is asked for again and again: only what is new is sent and read. */
    public <T> Remembered<T> remembered(ParameterizedTypeReference<T> type, Function<UriBuilder, URI> uri) {
        return new Remembered<>(tag -> changed(got(uri, tag), type));
    }

    /** @see #remembered(ParameterizedTypeReference, Function) */
    public <T> Remembered<T> remembered(Class<T> type, Function<UriBuilder, URI> uri) {
        return remembered(ParameterizedTypeReference.forType(type), uri);
    }

    /**
     * Asks for something to be done; what the service refuses for a reason comes back as a value.
     *
     * @throws ServiceAway when the service does not answer: it may or may not have done it
     */
    public <T> Answer<T> post(
            ParameterizedTypeReference<T> type, Object body, Map<String, String> more, Function<UriBuilder, URI> uri) {
        HttpHeaders headers = reader.headers();
        more.forEach(headers::set);
        return told(http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).body(body), headers, type);
    }

    /** @see #post(ParameterizedTypeReference, Object, Map, Function) */
    public <T> Answer<T> post(Class<T> type, Object body, Map<String, String> headers, Function<UriBuilder, URI> uri) {
        return post(ParameterizedTypeReference.forType(type), body, headers, uri);
    }

    /** Asks for something to be as it is sent. @see #post(ParameterizedTypeReference, Object, Map, Function) */
    public <T> Answer<T> put(Class<T> type, Object body, Function<UriBuilder, URI> uri) {
        return told(
                http.put().uri(uri).contentType(MediaType.APPLICATION_JSON).body(body),
                reader.headers(),
                ParameterizedTypeReference.forType(type));
    }

    /** Sends a file as it is. @see #post(ParameterizedTypeReference, Object, Map, Function) */
    public <T> Answer<T> postFile(Class<T> type, MediaType format, byte[] file, Function<UriBuilder, URI> uri) {
        return told(
                http.post().uri(uri).contentType(format).body(file),
                reader.headers(),
                ParameterizedTypeReference.forType(type));
    }

    private <T> Answer<T> told(
            RestClient.RequestBodySpec call, HttpHeaders headers, ParameterizedTypeReference<T> type) {
        return read(present(() -> guard.tell(() -> sent(call, headers))), type);
    }

    private WholeAnswer got(Function<UriBuilder, URI> uri, Optional<String> tag) {
        HttpHeaders headers = reader.headers();
        tag.ifPresent(headers::setIfNoneMatch);
        return present(() -> guard.askRepeatedly(() -> sent(http.get().uri(uri), headers)));
    }

    private WholeAnswer sent(RestClient.RequestHeadersSpec<?> call, HttpHeaders headers) {
        return Objects.requireNonNull(call.headers(all -> all.putAll(headers))
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange((_, response) -> new WholeAnswer(
                        response.getStatusCode().value(), response.getHeaders(), bodies.whole(response.getBody()))));
    }

    private WholeAnswer present(Supplier<WholeAnswer> call) {
        try {
            return call.get();
        } catch (NoAnswer none) {
            throw new ServiceAway(service, none.tryAgain(), none);
        }
    }

    /** Empty when it is still what the tag stands for. */
    private <T> Optional<Remembered.Tagged<T>> changed(WholeAnswer answer, ParameterizedTypeReference<T> type) {
        return answer.unchanged()
                ? Optional.empty()
                : Optional.of(new Remembered.Tagged<>(shown(answer, type), answer.tag()));
    }

    private <T> T shown(WholeAnswer answer, ParameterizedTypeReference<T> type) {
        return switch (read(answer, type)) {
            case Answer.Given<T>(T value) -> value;
            case Answer.Refused<T>(Problem problem) -> throw new CallRefused(problem);
        };
    }

    private <T> Answer<T> read(WholeAnswer answer, ParameterizedTypeReference<T> type) {
        if (answer.good()) {
            return new Answer.Given<>(value(answer, type));
        }
        if (answer.status() == 503) {
            throw new ServiceAway(service, answer.tryAgain(), null);
        }
        Problem problem = answer.problem(json);
        if (answer.status() >= 500 || DENIED.contains(answer.status())) {
            throw new CallRefused(problem);
        }
        return new Answer.Refused<>(problem);
    }

    private <T> T value(WholeAnswer answer, ParameterizedTypeReference<T> type) {
        try {
            return answer.as(type, json);
        } catch (JacksonException unreadable) {
            log.error("{} answered something unreadable", service.slug(), unreadable);
            throw new CallRefused(Problem.of(500, Problem.Body.NONE));
        }
    }
}
