package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer writes house rules and conditions, one version after the other. */
class DocumentPagesTest extends WithGateway {

    private static final String API = "/api/catalogue/documents/RULES";

    @BeforeEach
    void theCatalogueHasHouseRules() {
        SERVICES.answers("GET " + API, 200, document(2));
        SERVICES.answers("GET " + API + "/versions/2", 200, document(2));
        SERVICES.answers(
                "GET /api/catalogue/documents",
                200,
                "{\"items\":[%s],\"page\":0,\"size\":20,\"hasNext\":false}".formatted(document(2)));
    }

    @Test
    void documents_are_listed_and_each_version_is_read() {
        Browser officer = signedIn("TRAINING_OFFICER");

        assertThat(officer.get("/officer/documents").body())
                .contains("Règlement", "Règlement intérieur", "/officer/documents/RULES/versions/2");
        assertThat(officer.get("/officer/documents/RULES/versions/2").body())
                .contains("<strong>ponctuels</strong>", "/officer/documents/RULES/versions/1");
    }

    @Test
    void the_next_version_begins_from_the_one_in_force() {
        SERVICES.answers("PUT " + API, 200, document(3));
        Browser officer = signedIn("TRAINING_OFFICER");

        assertThat(officer.get("/officer/documents/RULES").body())
                .contains("Elle suivra la version 2", "Soyez **ponctuels**");
        HttpResponse<String> answer = officer.submit("/officer/documents/new", "/officer/documents", typed());

        assertThat(Browser.location(answer)).endsWith("/officer/documents");
        assertThat(SERVICES.asked("PUT " + API).getFirst().body())
                .contains("\"version\":2", "\"kind\":\"HOUSE_RULES\"", "\"text\":{\"fr\":\"Le mien.\"}");
        assertThat(officer.get("/officer/documents").body()).contains("La version 3 est en vigueur.");
    }

    @Test
    void what_somebody_wrote_meanwhile_stands_beside_what_was_typed() {
        SERVICES.answers("PUT " + API, 409, """
                {"type":"urn:cursus:problem:document-outdated","status":409,"detail":"Une version a été écrite."}""");
        SERVICES.answers("GET " + API, 200, document(3));

        HttpResponse<String> page =
                signedIn("TRAINING_OFFICER").submit("/officer/documents/new", "/officer/documents", typed());

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Une version a été écrite.", "Soyez **ponctuels**", ">Le mien.</textarea>")
                .containsPattern("name=\"version\"[^>]*value=\"3\"");
    }

    private static Map<String, String> typed() {
        return Map.of(
                "document",
                "RULES",
                "version",
                "2",
                "kind",
                "HOUSE_RULES",
                "title.fr",
                "Règlement",
                "text.fr",
                "Le mien.");
    }

    private static String document(int version) {
        return """
                {"document":"RULES","version":%d,"kind":"HOUSE_RULES","title":{"fr":"Règlement"},
                 "text":{"fr":"Soyez **ponctuels**."},"inForceSince":"2027-01-01T00:00:00Z"}""".formatted(version);
    }
}
