package cursus.acceptance.suite;

import java.util.Map;
import java.util.UUID;

/** Somebody who asks for a seat. */
public final class Registrant {

    private static final String ENROLMENTS = "/api/enrolment/enrolments";

    private final String user;
    private final Api api;

    private Registrant(String user, Api api) {
        this.user = user;
        this.api = api;
    }

    public static Registrant named(String user, Suite suite) {
        return new Registrant(user, suite.as(user));
    }

    public static Registrant somebodyNew(Suite suite) {
        return named(suite.somebodyNew(), suite);
    }

    public String email() {
        return user + "@example.org";
    }

    /** Their way to the API. */
    public Api api() {
        return api;
    }

    /** Asks for a seat, with a body and a key. */
    public Answer asks(Map<String, Object> body, String key) {
        return api.with("Idempotency-Key", key).post(ENROLMENTS, body);
    }

    /** Asks for a seat and gets a file. */
    public String enrols(String cohort) {
        return asks(Bodies.enrolment(cohort, Bodies.SIRET), UUID.randomUUID().toString())
                .expect(201)
                .at("/enrolment");
    }

    public Answer file(String enrolment) {
        return api.get(ENROLMENTS + "/" + enrolment);
    }

    /** Waits until their file is in a state. */
    public Answer sees(String enrolment, String state) {
        return Waiting.until(enrolment + " is " + state)
                .until(
                        () -> file(enrolment).expect(200),
                        answer -> answer.at("/state").equals(state));
    }

    public Answer confirms(String enrolment) {
        return api.post(ENROLMENTS + "/" + enrolment + "/confirmation", Map.of("termsAccepted", true));
    }

    public Answer cancels(String enrolment) {
        return api.post(ENROLMENTS + "/" + enrolment + "/cancellation", Map.of());
    }

    /** All files of theirs, as text. */
    public String files() {
        return api.get(ENROLMENTS + "?size=100").expect(200).text();
    }
}
