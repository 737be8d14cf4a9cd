package cursus.load.openingday;

import cursus.acceptance.suite.Bodies;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What people do at enrolment's doors about one cohort. Safe for use by many threads. */
final class Registrants {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENROLMENTS = "/api/enrolment/enrolments";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Doors doors;
    private final String request;

    Registrants(Doors doors, String cohort) {
        this.doors = doors;
        this.request = JSON.writeValueAsString(Bodies.enrolment(cohort, Bodies.SIRET));
    }

    /** Empty for whoever was refused. */
    Optional<Asked> ask(int number, Person person) {
        Instant sentAt = Instant.now();
        long sent = System.nanoTime();
        return doors.ask(
                        number,
                        address -> post(address + ENROLMENTS, request, person)
                                .header("Idempotency-Key", person.key())
                                .build())
                .map(receipt -> Asked.of(person.id(), sentAt, sent, System.nanoTime(), receipt));
    }

    /** Where their file stands, such as {@code HELD}; empty for whoever was refused. */
    Optional<String> stage(int number, Person person, String enrolment) {
        return doors.ask(
                        number,
                        address -> to(address + ENROLMENTS + "/" + enrolment, person)
                                .build())
                .map(file -> JSON.readTree(file).path("state").asString(""));
    }

    /** False for whoever was refused. */
    boolean confirm(int number, Person person, String enrolment) {
        return doors.ask(
                        number,
                        address -> post(
                                        address + ENROLMENTS + "/" + enrolment + "/confirmation",
                                        "{\"termsAccepted\": true}",
                                        person)
                                .build())
                .isPresent();
    }

    private static HttpRequest.Builder post(String address, String body, Person person) {
        return to(address, person).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder to(String address, Person person) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Authorization", person.bearer());
    }
}
