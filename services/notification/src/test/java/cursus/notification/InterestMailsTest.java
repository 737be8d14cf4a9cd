package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.notification.Mailbox.Mail;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.interests.Interest;
import cursus.notification.interests.Interests;
import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From cards on their topic to mails, and to their erasure. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class InterestMailsTest {

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String STATE = "cursus.catalogue.interest.state";

    private final Season season = new Season();
    private final String interest = UUID.randomUUID().toString();
    private final String email = interest + "@example.org";
    private final String token = interest.replace("-", "") + "x".repeat(43);

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Interests interests;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @Test
    void somebody_confirms_is_told_once_that_it_opens_and_is_forgotten() {
        season.cohort();
        card(1, false);
        Mail question = mailAbout("Confirmez votre adresse");
        assertThat(question.text()).contains("Bonjour,", "/interest/" + token);

        card(2, true);
        season.opened(2);
        Mail opening = mailAbout("Les inscriptions sont ouvertes");
        assertThat(opening.text())
                .contains("/cohorts/" + season.cohort + "/enrol", "/interest/" + token + "/unsubscribe");
        season.closed(3);
        season.opened(4);

        Published erasure = Published.erasing(STATE, "InterestErased", interest, 3);
        Events.publish(erasure, erasure);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(interests.find(interest).flatMap(Interest::card))
                        .isEmpty());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(deliveries.allOf(interest))
                        .hasSize(2)
                        .allSatisfy(delivery -> assertThat(delivery.letter()).isEmpty()));
        assertThat(deliveries.allOf(interest))
                .allSatisfy(delivery -> assertThat(
                                deliveries.find(delivery.delivery()).flatMap(Delivery::copies))
                        .isEmpty());
        assertThat(MAILBOX.of(email)).hasSize(2);
    }

    @Test
    void a_mail_program_finds_how_to_unsubscribe_with_one_click() {
        season.cohort();
        season.opened(2);
        card(1, true);
        mailAbout("Les inscriptions sont ouvertes");

        assertThat(MAILBOX.sourcesOf(email))
                .singleElement()
                .satisfies(source -> assertThat(unfolded(source))
                        .contains("List-Unsubscribe: <http://localhost:8080/api/catalogue/interest/" + token
                                + "/unsubscribe>, <mailto:")
                        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    }

    private static String unfolded(byte[] source) {
        return new String(source, StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", " ");
    }

    private void card(long sequence, boolean confirmed) {
        Map<String, Object> card = new HashMap<>();
        card.put("interest", interest);
        card.put("cohort", season.cohort);
        card.put("email", email);
        card.put("language", "fr");
        card.put("confirmed", confirmed);
        card.put("token", token);
        Events.publishTwice(Published.of(STATE, "InterestCard", interest, sequence, card));
    }

    private Mail mailAbout(String inSubject) {
        return await().atMost(SOON)
                .until(
                        () -> MAILBOX.of(email).stream()
                                .filter(mail -> mail.subject().contains(inSubject))
                                .toList(),
                        mails -> mails.size() == 1)
                .getFirst();
    }
}
