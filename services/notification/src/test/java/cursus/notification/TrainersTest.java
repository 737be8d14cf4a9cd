package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.notification.Mailbox.Mail;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.Timetables;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sessions and their trainers come from two topics, in any order. */
@SpringBootTest
@WithKafkaAndMongo
class TrainersTest {

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Season season = new Season();
    private final String helene = UUID.randomUUID().toString();
    private final String karim = UUID.randomUUID().toString();

    @Autowired
    private Timetables timetables;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @Test
    void a_joining_letter_names_its_trainers_also_where_the_card_of_one_comes_last() {
        season.person("fr");
        season.cohort();
        season.sessions(karim, helene);
        season.trainer(karim, "Karim Ould-Brahim");
        season.turn("EnrolmentConfirmed");
        season.trainer(helene, "Hélène Vasseur");

        Mail mail = onlyMail();
        assertThat(mail.text()).contains("Intervenants\u00a0: Karim Ould-Brahim (", ", Hélène Vasseur (");
        assertThat(mail.html()).contains("Intervenants\u00a0: Karim Ould-Brahim (");
    }

    @Test
    void another_trainer_alone_is_mailed_to_nobody() {
        season.person("en");
        season.cohort();
        season.trainer(karim, "Karim Ould-Brahim");
        season.trainer(helene, "Hélène Vasseur");
        season.sessions(karim);
        season.turn("EnrolmentConfirmed");
        assertThat(onlyMail().text()).contains("Trainer: Karim Ould-Brahim");

        season.trainersOfFirst(helene);
        await().atMost(SOON).until(() -> trainersOfFirst().equals(List.of(helene)));
        season.movedSessions();

        await().atMost(SOON).until(() -> MAILBOX.of(season.email).size() == 2);
        assertThat(MAILBOX.of(season.email).getLast().subject()).startsWith("2 classes have been moved");
    }

    @Test
    void a_timetable_is_found_by_each_trainer_that_it_names() {
        season.sessions(karim, helene);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(timetables.naming(helene, "", 10)).containsExactly(season.cohort));

        season.trainersOfFirst(karim);

        await().atMost(SOON).until(() -> trainersOfFirst().equals(List.of(karim)));
        assertThat(timetables.naming(helene, "", 10)).containsExactly(season.cohort);
        assertThat(timetables.naming(helene, season.cohort, 10)).isEmpty();
        assertThat(timetables.naming(UUID.randomUUID().toString(), "", 10)).isEmpty();
    }

    private List<String> trainersOfFirst() {
        return timetables.find(season.cohort).map(Timetable::sessions).stream()
                .flatMap(List::stream)
                .filter(session -> session.session().endsWith("-session-1"))
                .findFirst()
                .map(session -> session.namedTrainers())
                .orElse(List.of());
    }

    private Mail onlyMail() {
        await().atMost(SOON).until(() -> !MAILBOX.of(season.email).isEmpty());
        assertThat(MAILBOX.of(season.email)).hasSize(1);
        return MAILBOX.of(season.email).getFirst();
    }
}
