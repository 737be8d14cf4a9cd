package cursus.acceptance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String text) {

    /** The same answer, when it has the status that was expected. */
    public Answer expect(int wanted) {
        assertThat(status).as("status of the answer %s", text).isEqualTo(wanted);
        return this;
    }

    public JsonNode json() {
        return Api.JSON.readTree(text);
    }

    /** A field of the JSON answer by its path, such as {@code /registration/state}; empty when it is missing. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The field {@code items} of a list. */
    public List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    /** Makes sure that it is a refusal of a kind, in the shape that all have. */
    public Answer refused(int wanted, String slug) {
        expect(wanted);
        assertThat(headers.firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(at("/type")).isEqualTo("urn:cursus:problem:" + slug);
        assertThat(json().path("status").asInt(0)).isEqualTo(wanted);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).isNotBlank();
        assertThat(at("/correlationId"))
                .isEqualTo(headers.firstValue("X-Correlation-Id").orElse("none"));
        return this;
    }
}
