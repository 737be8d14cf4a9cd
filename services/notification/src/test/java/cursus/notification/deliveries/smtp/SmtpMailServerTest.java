package cursus.notification.deliveries.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cursus.embedded.FreePorts;
import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.MailServer;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.languages.Language;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailServerTest {

    private static final String MESSAGE_ID = "<delivery-1@cursus.example.org>";

    private static final String CORRELATION_ID = "1d5a0165-114a-4c4a-a9c2-f4c064aeed93";

    private GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private MailServer server = serverAt(1);
    private int port;

    @BeforeEach
    void start() {
        port = FreePorts.findOne();
        restart();
        server = serverAt(port);
    }

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    @Test
    void a_message_arrives_as_text_html_and_calendar_under_its_own_id() throws Exception {
        assertThat(send("claire@example.org", "Hélène Fontaine")).isInstanceOf(Outcome.Accepted.class);

        MimeMessage mail = mailbox.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo(MESSAGE_ID);
        assertThat(mail.getHeader("X-Correlation-Id")).containsExactly(CORRELATION_ID);
        assertThat(mail.getSubject()).isEqualTo("Réservé : « Piloter »");
        assertThat(mail.getContentLanguage()).containsExactly("fr");
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(alternative.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/ics");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("seance-01.ics");
    }

    @Test
    void the_recipients_name_is_encoded_whatever_it_holds() throws Exception {
        send("claire@example.org", "Évelyne, \"la\" <b> Dupré");

        InternetAddress to =
                (InternetAddress) mailbox.getReceivedMessages()[0].getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("claire@example.org");
        assertThat(to.getPersonal()).isEqualTo("Évelyne, \"la\" <b> Dupré");
    }

    @Test
    void an_address_that_is_none_is_refused_for_good_and_nothing_leaves() {
        for (String address : List.of(
                "",
                "nobody",
                "a@b@c",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "X <a@example.org>")) {
            assertThat(send(address, "X")).as(address).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(mailbox.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_down_delays_and_once_it_is_back_takes_again() {
        mailbox.stop();
        for (int attempt = 0; attempt < 8; attempt++) {
            assertThat(send("claire@example.org", "Claire")).isInstanceOf(Outcome.Delayed.class);
        }

        restart();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> send("claire@example.org", "Claire") instanceof Outcome.Accepted);
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    private Outcome send(String address, String name) {
        CalendarPart part = new CalendarPart("seance-01.ics", "REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        return server.send(
                MESSAGE_ID,
                CORRELATION_ID,
                new ComposedMessage(
                        address, name, Language.FRENCH, "Réservé : « Piloter »", "été", "<p>été</p>", List.of(part)));
    }

    private void restart() {
        mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
    }

    private static MailServer serverAt(int port) {
        return Gateway.to(port).server();
    }
}
