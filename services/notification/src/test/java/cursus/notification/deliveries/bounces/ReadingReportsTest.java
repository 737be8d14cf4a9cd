package cursus.notification.deliveries.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.deliveries.Bounce;
import cursus.notification.deliveries.EnhancedStatus;
import cursus.notification.deliveries.MessageName;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingReportsTest {

    private static final String ID = "1b671a64-40d5-391e-99b0-da01ff1f3341";

    private final ReadingReports reports = new ReadingReports();

    @Test
    void a_report_with_the_envelopes_id_says_which_mail_came_back_and_why() throws Exception {
        assertThat(read(Reports.postfix(ID, "failed", "5.1.1", "550 5.1.1 <claire@example.org>: User unknown")))
                .isEqualTo(bounced(0, "5.1.1", "550 5.1.1 <claire@example.org>: User unknown"));
    }

    @Test
    void a_mail_that_was_sent_again_by_order_is_told_from_the_first() throws Exception {
        assertThat(read(Reports.postfix(ID + ".2", "failed", "5.1.1", "550 unknown")))
                .isEqualTo(bounced(2, "5.1.1", "550 unknown"));
    }

    @Test
    void without_one_the_message_id_of_what_is_brought_back_says_it() throws Exception {
        assertThat(read(Reports.exim(ID))).isEqualTo(bounced(0, "5.0.0", "550 5.2.1 The account is disabled"));
    }

    @Test
    void or_the_reports_own_reference() throws Exception {
        assertThat(read(Reports.exchange(ID)))
                .isEqualTo(bounced(0, "5.7.1", "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required"));
    }

    @Test
    void or_the_address_to_which_it_was_sent() throws Exception {
        assertThat(read(Reports.toItsOwnReturnPath(ID + ".1")))
                .isEqualTo(new Reading.Bounced(
                        new Bounce(new MessageName(ID, 1), new EnhancedStatus("4.4.7"), Optional.empty())));
    }

    @Test
    void a_report_about_an_address_beyond_ascii_is_one_too() throws Exception {
        assertThat(read(Reports.international(ID))).isEqualTo(bounced(0, "5.1.1", "550 5.1.1 no such user"));
    }

    @ParameterizedTest
    @CsvSource({
        // action, status, came back
        "failed,    5.1.1, true",
        "Failed,    5.1.1, true",
        "failed,    4.4.7, true",
        "failed,    '',    true",
        "delayed,   4.4.1, false",
        "delayed,   5.1.1, false",
        "delivered, 2.0.0, false",
        "relayed,   2.0.0, false",
        "expanded,  2.0.0, false",
        "'',        5.2.2, true",
        "'',        4.2.2, false",
        "'',        2.1.5, false",
        "perhaps,   4.4.1, false"
    })
    void the_action_decides_and_only_where_there_is_none_the_status(String action, String status, boolean cameBack)
            throws Exception {
        Reading reading = read(Reports.postfix(ID, action, status, "the server says something"));

        assertThat(reading).isInstanceOf(cameBack ? Reading.Bounced.class : Reading.Passing.class);
    }

    @Test
    void of_several_recipients_one_that_failed_is_enough() throws Exception {
        String both = Reports.report("""
                Reporting-MTA: dns; lists.example.org
                Original-Envelope-Id: %s

                Final-Recipient: rfc822; one@example.org
                Action: delivered
                Status: 2.0.0

                Final-Recipient: rfc822; other@example.org
                Action: failed
                Status: 5.2.2
                """.formatted(ID), "text/rfc822-headers", "Subject: x\n");

        assertThat(read(both))
                .isEqualTo(new Reading.Bounced(
                        new Bounce(new MessageName(ID, 0), new EnhancedStatus("5.2.2"), Optional.empty())));
    }

    static List<String> rubbish() {
        String good = Reports.postfix(ID, "failed", "5.1.1", "550 unknown");
        return List.of(
                "",
                "\n",
                "Subject: Hello\n\nI should like to enrol.\n",
                "Subject: Out of office\nIn-Reply-To: <%s@cursus.example.org>\n\nI am away.\n".formatted(ID),
                "From: x@example.org\nContent-Type: multipart/report; report-type=delivery-status\n\nno boundary\n",
                "Content-Type: multipart/report; boundary=\n\n",
                "Content-Type: nonsense/;;;\n\nx\n",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b--\n",
                good.replace(ID, "not-ours"),
                good.replace(ID, ID + "0"),
                good.replace("message/delivery-status", "text/plain"),
                good.replace("Action: failed\nStatus: 5.1.1\n", "Action: perhaps\n")
                        .replace("550 unknown", "who knows"),
                Reports.report("Reporting-MTA: dns; x\nOriginal-Envelope-Id: " + ID, "text/plain", "nobody"),
                good.substring(0, good.indexOf("Final-Recipient")));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void anything_else_is_strange_and_nothing_breaks(String text) {
        Reading reading;
        try {
            reading = read(text);
        } catch (MessagingException | IOException unreadable) {
            reading = new Reading.Strange();
        }
        assertThat(reading).isInstanceOf(Reading.Strange.class);
    }

    private Reading read(String text) throws MessagingException, IOException {
        return reports.read(Reports.mail(text));
    }

    private static Reading bounced(int round, String status, String said) {
        return new Reading.Bounced(
                new Bounce(new MessageName(ID, round), new EnhancedStatus(status), Optional.of(said)));
    }
}
