package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What a registrant sees of the messages to them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class MessagesTest {

    private static final String MESSAGES = "/api/notification/messages";

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Season season = new Season();
    private final Door anybody;
    private final Door registrant;

    @Autowired
    MessagesTest(@LocalServerPort int port) {
        this.anybody = new Door(port);
        this.registrant = anybody.as(TestTokens.bearer("REGISTRANT", season.person));
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @Test
    void they_read_their_messages_the_latest_first_and_page_by_page() {
        season.person("fr");
        season.cohort();
        for (String turn : List.of("WaitingListJoined", "SeatOffered", "OfferLapsed")) {
            season.turn(turn);
            await().atMost(SOON).until(() -> sent(turn));
        }

        List<String> read = new ArrayList<>();
        Optional<String> next = Optional.of("?size=2");
        while (next.isPresent()) {
            JsonNode part = json(registrant, MESSAGES + next.get());
            assertThat(part.path("items").size()).isLessThanOrEqualTo(2);
            part.path("items").forEach(item -> read.add(item.path("template").asString("")));
            next = part.path("next").stringValueOpt().map(cursor -> "?size=2&after=" + cursor);
        }

        assertThat(read).containsExactly("offer-lapsed", "seat-offered", "waiting-list-joined");
    }

    @Test
    void a_message_reads_as_it_was_sent_with_its_calendar_parts() {
        season.person("en");
        season.cohort();
        season.sessions();
        season.turn("EnrolmentConfirmed");
        await().atMost(SOON).until(() -> MAILBOX.of(season.email).size() == 1);
        Mailbox.Mail mail = MAILBOX.of(season.email).getFirst();
        await().atMost(SOON).until(() -> sent("EnrolmentConfirmed"));

        JsonNode message = json(registrant, MESSAGES + "/" + latest("message"));

        assertThat(message.at("/message/state").asString("")).isEqualTo("SENT");
        assertThat(message.path("copies")).hasSize(1);
        JsonNode copy = message.path("copies").get(0);
        assertThat(copy.path("to").asString("")).isEqualTo(season.email);
        assertThat(copy.path("messageId").asString("")).isEqualTo(mail.messageId());
        assertThat(lines(copy.path("text"))).isEqualTo(mail.text().lines().toList());
        assertThat(lines(copy.path("html"))).isEqualTo(mail.html().lines().toList());
        assertThat(copy.path("calendarParts")).hasSize(mail.calendars().size());
        assertThat(lines(copy.at("/calendarParts/0/content")))
                .isEqualTo(mail.calendars().getFirst().lines().toList());
    }

    @Test
    void a_message_that_waits_for_a_fact_is_among_them_without_a_text() {
        season.person("fr");
        season.turn("SeatHeld");
        await().atMost(SOON).until(() -> !items().isEmpty());

        JsonNode waiting = items().getFirst();

        assertThat(waiting.path("state").asString("")).isEqualTo("AWAITING");
        assertThat(waiting.has("subject")).isFalse();
        assertThat(json(registrant, MESSAGES + "/" + latest("message")).path("copies"))
                .isEmpty();
    }

    @Test
    void nobody_sees_another_persons_messages() {
        season.person("fr");
        season.cohort();
        season.turn("WaitingListJoined");
        await().atMost(SOON).until(() -> sent("WaitingListJoined"));
        String message = latest("message");

        Door stranger =
                anybody.as(TestTokens.bearer("REGISTRANT", UUID.randomUUID().toString()));
        Door officer = anybody.as(TestTokens.bearer("TRAINING_OFFICER", "officer"));

        for (Door another : List.of(stranger, officer)) {
            assertThat(json(another, MESSAGES).path("items")).isEmpty();
            another.get(MESSAGES + "/" + message).expectStatus().isNotFound();
        }
        anybody.get(MESSAGES).expectStatus().isUnauthorized();
        anybody.get(MESSAGES + "/" + message).expectStatus().isUnauthorized();
        registrant.get(MESSAGES + "/nobody").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "?size=0, page-out-of-range",
        "?size=101, page-out-of-range",
        "?size=many, malformed-request",
        "?after=nonsense, cursor-unknown",
        "?after=%21, cursor-unknown",
        "?after=, cursor-unknown"
    })
    void a_part_of_the_list_that_does_not_exist_is_refused_in_words(String query, String slug) {
        registrant
                .in("fr")
                .get(MESSAGES + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:" + slug)
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    private boolean sent(String turn) {
        String template = turn.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return items().stream()
                .anyMatch(item -> item.path("template").asString("").equals(template)
                        && item.path("state").asString("").equals("SENT"));
    }

    private String latest(String field) {
        return items().getFirst().path(field).asString("");
    }

    private List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        json(registrant, MESSAGES).path("items").forEach(items::add);
        return items;
    }

    /** Mail ends lines by its own rule. */
    private static List<String> lines(JsonNode text) {
        return text.asString("").lines().toList();
    }

    private static JsonNode json(Door door, String path) {
        return Objects.requireNonNull(door.get(path)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
