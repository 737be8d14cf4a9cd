package cursus.notification.deliveries.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.deliveries.Obstacle;
import cursus.notification.deliveries.Obstacle.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;

class ObstaclesTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <x@example.org>: Recipient address rejected, MAILBOX_UNKNOWN",
        "550 5.1.2 Host unknown, DOMAIN_UNKNOWN",
        "556 5.1.10 Domain accepts no mail, DOMAIN_UNKNOWN",
        "501 5.1.3 Bad recipient address syntax, ADDRESS_INVALID",
        "550 5.2.1 Mailbox disabled, MAILBOX_DISABLED",
        "452 4.2.2 Mailbox full, MAILBOX_FULL",
        "552 5.3.4 Message too big, MESSAGE_TOO_LARGE",
        "550 5.7.1 Blocked by our rules, POLICY",
        "554 5.7.26 Unauthenticated sender, POLICY",
        "451 4.3.2 Come back later, BUSY",
        "550 5.4.4 Unable to route, DOMAIN_UNKNOWN"
    })
    void the_enhanced_code_says_what_stood_in_the_way(String answer, Kind kind) throws Exception {
        assertThat(Obstacles.behind(refusal(answer)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "550 No such user, MAILBOX_UNKNOWN",
        "552 Storage exceeded, MAILBOX_FULL",
        "554 Transaction failed, POLICY",
        "421 Too many connections, BUSY",
        "530 Must issue STARTTLS first, SIGN_IN",
        "504 Parameter not implemented, OTHER",
        "550 Version 4.1.1 of our rules forbids it, MAILBOX_UNKNOWN"
    })
    void without_one_the_basic_code_has_to_do(String answer, Kind kind) throws Exception {
        assertThat(Obstacles.behind(refusal(answer)).kind()).isEqualTo(kind);
    }

    @Test
    void the_servers_own_words_are_kept_on_one_line_and_not_without_end() throws Exception {
        Obstacle obstacle = Obstacles.behind(refusal("550 5.1.1 No\r\nsuch\tuser " + "x".repeat(2_000)));

        assertThat(obstacle.said())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("550 5.1.1 No such user xxx")
                        .hasSizeLessThan(510));
    }

    @Test
    void a_sender_whom_the_server_does_not_like_is_told_from_a_recipient() throws Exception {
        InternetAddress sender = new InternetAddress("formation@example.org");

        assertThat(Obstacles.behind(new SMTPSenderFailedException(sender, "MAIL FROM", 550, "550 5.1.1 No"))
                        .kind())
                .isEqualTo(Kind.SENDER_REFUSED);
    }

    @Test
    void what_no_server_answered_says_where_it_ended() {
        assertThat(Obstacles.behind(new AddressException("no address"))).isEqualTo(Obstacle.of(Kind.ADDRESS_INVALID));
        assertThat(Obstacles.behind(new AuthenticationFailedException("no"))).isEqualTo(Obstacle.of(Kind.SIGN_IN));
        assertThat(Obstacles.behind(unreachable())).isEqualTo(Obstacle.of(Kind.UNREACHABLE));
        assertThat(Obstacles.behind(new MessagingException("lost", new SocketTimeoutException("Read timed out"))))
                .isEqualTo(Obstacle.of(Kind.CUT_OFF));
        assertThat(Obstacles.behind(new IllegalStateException("who knows"))).isEqualTo(Obstacle.of(Kind.OTHER));
    }

    /** As it comes from the sender: the answer lies behind two other exceptions. */
    private static Exception refusal(String answer) throws AddressException {
        int code = Integer.parseInt(answer.substring(0, 3));
        MessagingException invalid = new MessagingException("Invalid Addresses");
        invalid.setNextException(
                new SMTPAddressFailedException(new InternetAddress("claire@example.org"), "RCPT TO", code, answer));
        return new MailSendException(Map.of("the message", invalid));
    }

    private static Exception unreachable() {
        return new MailConnectException(
                new SocketConnectException("Connection refused", new ConnectException("refused"), "localhost", 25, 1));
    }
}
