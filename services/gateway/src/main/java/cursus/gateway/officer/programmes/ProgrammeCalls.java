package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.portal.Listing;
import cursus.gateway.portal.Text;
import cursus.gateway.routes.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the desk asks of the catalogue. */
@Component
class ProgrammeCalls {

    private static final String ONE = "/api/catalogue/programmes/{programme}";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final int MANY = 100;

    private final ServiceCaller catalogue;

    ProgrammeCalls(ServiceCalls services) {
        this.catalogue = services.to(Service.CATALOGUE);
    }

    /** An event that would be told. */
    record Told(String name) {}

    /** What publishing or withdrawing would come to. */
    record Preview(int version, List<Told> events, List<Problem.Difference> changes) {}

    /** What two versions don't agree on. */
    record Comparison(int from, Optional<Integer> to, List<Problem.Difference> differences) {}

    /** A document to which a programme may point. */
    record Document(String document, Text title) {}

    Paged<Draft.Line> drafts(Listing listing) {
        return catalogue.get(
                new ParameterizedTypeReference<>() {},
                uri -> listing.asks(uri.path("/api/catalogue/drafts")).build());
    }

    Draft draft(String programme) {
        return catalogue.get(Draft.class, uri -> uri.path(ONE + "/draft").build(programme));
    }

    Answer<Draft> save(String programme, int revision, Map<String, Object> contents) {
        return catalogue.put(
                Draft.class,
                new Draft.Body(revision, contents),
                uri -> uri.path(ONE + "/draft").build(programme));
    }

    Paged<Draft.Version> versions(String programme, Listing listing) {
        return catalogue.get(
                new ParameterizedTypeReference<>() {},
                uri -> listing.asks(uri.path(ONE + "/versions")).build(programme));
    }

    Comparison differences(String programme, Optional<Integer> from, Optional<Integer> to) {
        return catalogue.get(
                Comparison.class,
                uri -> uri.path(ONE + "/differences")
                        .queryParamIfPresent("from", from)
                        .queryParamIfPresent("to", to)
                        .build(programme));
    }

    Paged<Document> documents() {
        return catalogue.get(
                new ParameterizedTypeReference<>() {},
                uri -> uri.path("/api/catalogue/documents")
                        .queryParam("size", MANY)
                        .build());
    }

    /** @param act {@code publication} or {@code withdrawal} */
    Answer<Preview> preview(String programme, String act, Map<String, Object> body) {
        return catalogue.post(
                Preview.class,
                body,
                Map.of(),
                uri -> uri.path(ONE + "/{act}/preview").build(programme, act));
    }

    Answer<Draft> act(String programme, String act, Map<String, Object> body) {
        return catalogue.post(
                Draft.class, body, Map.of(), uri -> uri.path(ONE + "/{act}").build(programme, act));
    }

    Answer<Draft> take(String file, int revision) {
        return catalogue.postFile(
                Draft.class,
                YAML,
                file.getBytes(StandardCharsets.UTF_8),
                uri -> uri.path("/api/catalogue/programmes/import")
                        .queryParam("revision", revision)
                        .build());
    }
}
