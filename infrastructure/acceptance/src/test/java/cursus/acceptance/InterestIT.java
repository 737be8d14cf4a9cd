package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Letter;
import cursus.acceptance.suite.Mailbox;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A season's first days: a cohort is published with its registration to come, 37 people ask to be told, and when it opens
 * each of them gets one mail, and none again, whatever is read again.
 */
class InterestIT {

    private static final String FOLDER = "interest";
    private static final String QUESTION = "Confirmez votre adresse";
    private static final String OPENING = "Les inscriptions sont ouvertes";
    private static final Pattern LINK = Pattern.compile("/interest/([0-9a-f]{32}[A-Za-z0-9_-]{43})");
    private static final Pattern ONE_CLICK = Pattern.compile("<(https?://[^>]+)>");
    private static final List<String> PEOPLE = IntStream.rangeClosed(1, 37)
            .mapToObj("interested-%d@example.org"::formatted)
            .toList();
    private static final String SILENT = "silent@example.org";
    private static final String LEAVER = "leaver@example.org";

    @Test
    void thirty_seven_people_wait_for_an_opening_and_get_exactly_one_mail_each() {
        try (Suite suite = Suite.startIn(FOLDER, true)) {
            Assumptions.assumeTrue(suite.mailbox().isPresent(), "another mail server is used");
            Opened opened = new Officer(suite).announces(Terms.seats(20).toBeAnnounced());
            String cohort = opened.cohort();
            everybodyAsks(suite, cohort);
            PEOPLE.forEach(person -> confirms(suite, person));
            leaves(suite);
            expectOpeningOf(suite, cohort);
            officerOpens(suite, cohort);
            awaitOpenings(suite);
            officerOpensAgain(suite, cohort);
            leavesByOneClick(suite, PEOPLE.getFirst(), cohort);
            awaitRest(suite);
            expectOneMailEach(suite);
        }
        try (Suite again = Suite.rebuiltIn(FOLDER)) {
            awaitRest(again);
            expectOneMailEach(again);
        }
    }

    private static void everybodyAsks(Suite suite, String cohort) {
        for (String person : PEOPLE) {
            asks(suite, cohort, person);
        }
        asks(suite, cohort, PEOPLE.getFirst());
        asks(suite, cohort, SILENT);
        asks(suite, cohort, LEAVER);
    }

    private static void asks(Suite suite, String cohort, String person) {
        Map<String, String> wish = Map.of("email", person, "language", "fr", "givenName", "Camille");
        patiently(suite.api(), api -> api.post("/api/catalogue/cohorts/" + cohort + "/interest", wish))
                .expect(202);
    }

    private static void confirms(Suite suite, String person) {
        String token = tokenOf(suite, person);
        Answer answer = patiently(suite.api(), api -> api.post("/api/catalogue/interest/" + token + "/confirm", ""));
        assertThat(answer.expect(200).at("/state")).isEqualTo("CONFIRMED");
    }

    private static void leaves(Suite suite) {
        confirms(suite, LEAVER);
        String token = tokenOf(suite, LEAVER);
        Answer answer =
                patiently(suite.api(), api -> api.post("/api/catalogue/interest/" + token + "/unsubscribe", ""));
        assertThat(answer.expect(200).at("/state")).isEqualTo("ENDED");
    }

    /** Nothing is written by looking. */
    private static void expectOpeningOf(Suite suite, String cohort) {
        String address = "/api/catalogue/cohorts/" + cohort + "/opening?preview=true";
        Answer preview =
                suite.as("officer").post(address, Map.of("revision", 1)).expect(200);
        assertThat(preview.at("/mails")).isEqualTo("37");
        assertThat(suite.api()
                        .get("/api/catalogue/cohorts/" + cohort)
                        .expect(200)
                        .at("/registration/state"))
                .isEqualTo("TO_BE_ANNOUNCED");
    }

    private static void officerOpens(Suite suite, String cohort) {
        suite.as("officer")
                .post("/api/catalogue/cohorts/" + cohort + "/opening", Map.of("revision", 1))
                .expect(200);
    }

    /** Closed, and opened once more: nobody who was told is told again. */
    private static void officerOpensAgain(Suite suite, String cohort) {
        Api officer = suite.as("officer");
        officer.post("/api/catalogue/cohorts/" + cohort + "/closing", Map.of("revision", 2))
                .expect(200);
        officer.post("/api/catalogue/cohorts/" + cohort + "/opening", Map.of("revision", 3))
                .expect(200);
    }

    private static void awaitOpenings(Suite suite) {
        Mailbox box = suite.mailbox().orElseThrow();
        PEOPLE.forEach(person -> box.await(person, OPENING));
    }

    /** As a mail program does it, that knows nothing but the header. */
    private static void leavesByOneClick(Suite suite, String person, String cohort) {
        Letter mail = suite.mailbox().orElseThrow().await(person, OPENING);
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        Matcher address = ONE_CLICK.matcher(mail.header("List-Unsubscribe").replaceAll("\\s+", " "));
        assertThat(address.find()).isTrue();
        String path = address.group(1).replaceFirst("https?://[^/]+", "");
        assertThat(suite.api()
                        .form(path, "List-Unsubscribe=One-Click")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("ENDED");
        assertThat(suite.as("officer")
                        .get("/api/catalogue/cohorts/" + cohort + "/interest")
                        .expect(200)
                        .at("/confirmed"))
                .isEqualTo("36");
    }

    private static void expectOneMailEach(Suite suite) {
        Mailbox box = suite.mailbox().orElseThrow();
        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(box.subjectsTo(person))
                        .as("mails to %s", person)
                        .hasSize(2)
                        .anyMatch(subject -> subject.startsWith(QUESTION))
                        .anyMatch(subject -> subject.startsWith(OPENING)));
        assertThat(List.of(SILENT, LEAVER))
                .allSatisfy(person -> assertThat(box.subjectsTo(person))
                        .singleElement()
                        .asString()
                        .startsWith(QUESTION));
    }

    private static String tokenOf(Suite suite, String person) {
        Matcher link = LINK.matcher(
                suite.mailbox().orElseThrow().await(person, QUESTION).text());
        assertThat(link.find()).as("a link to %s", person).isTrue();
        return link.group(1);
    }

    private static void awaitRest(Suite suite) {
        Waiting.until("nothing is left to read or to publish")
                .until(() -> List.of("catalogue", "notification").stream()
                        .map(service -> suite.as("admin")
                                .get("/api/" + service + "/status")
                                .expect(200)
                                .json())
                        .allMatch(status -> status.path("oldestUnpublished").isMissingNode()
                                && status.path("lag")
                                        .valueStream()
                                        .allMatch(lag -> lag.path("records").asLong() == 0)));
    }

    private static Answer patiently(Api api, Function<Api, Answer> asking) {
        return GettingIn.patiently(() -> asking.apply(api));
    }
}
