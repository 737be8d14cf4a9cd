package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Letter;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Schemas;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Topics.Event;
import cursus.acceptance.suite.Waiting;
import cursus.acceptance.suite.WithSuite;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A recipient's mail server reports, by mail, that it has no such mailbox. */
@WithSuite
class BouncesIT {

    private static final String TOPIC = "cursus.notification.deliveries.v1";

    private final Suite suite;

    BouncesIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void a_mail_that_comes_back_is_told_with_its_reason_and_stands_so_in_the_deliverys_state() throws Exception {
        Assumptions.assumeTrue(suite.mailbox().isPresent(), "another mail server is used");
        Registrant person = Registrant.somebodyNew(suite);
        String enrolment =
                person.enrols(new Officer(suite).opens(Terms.seats(1)).cohort());
        Letter mail = suite.mailbox().orElseThrow().await(person.email(), "Une place vous est réservée");

        sendBack(mail);

        Event told = suite.topics()
                .await(
                        TOPIC,
                        event -> event.name().equals("NotificationBounced")
                                && event.json().path("enrolment").asString("").equals(enrolment));
        Schemas.assertKept(told);
        assertThat(told.json().path("status").asString("")).isEqualTo("5.1.1");
        assertThat(told.json().path("messageId").asString("")).isEqualTo(mail.messageId());
        assertThat(told.value()).doesNotContain(person.email(), "nobody of that name");
        Waiting.until("the state of a mail that came back")
                .untilAsserted(() -> assertThat(person.api()
                                .get("/api/notification/enrolments/" + enrolment + "/deliveries")
                                .expect(200)
                                .items())
                        .filteredOn(item -> item.path("template").asString("").equals("enrolment-held"))
                        .extracting(item -> item.path("state").asString(""))
                        .containsExactly("BOUNCED"));
    }

    private void sendBack(Letter mail) throws MessagingException {
        String name = mail.messageId().replaceAll("^<|@.*$", "");
        String[] smtp = suite.address("smtp").split(":", -1);
        Properties server = new Properties();
        server.setProperty("mail.smtp.host", smtp[0]);
        server.setProperty("mail.smtp.port", smtp[1]);
        Session session = Session.getInstance(server);
        Transport.send(
                new MimeMessage(session, new ByteArrayInputStream(report(mail).getBytes(StandardCharsets.UTF_8))),
                InternetAddress.parse("bounces+%s@example.org".formatted(name)));
    }

    private static String report(Letter mail) {
        return """
                From: Mail Delivery System <mailer-daemon@example.net>
                To: bounces@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 nobody of that name

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: x

                --b--
                """.formatted(mail.header("To"), mail.messageId()).replace("\n", "\r\n");
    }
}
