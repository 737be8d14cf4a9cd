package cursus.notification.deliveries.smtp;

import cursus.notification.deliveries.EnhancedStatus;
import cursus.notification.deliveries.Obstacle;
import cursus.notification.deliveries.Obstacle.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Reads from a failed attempt what stood in the way. The enhanced status code (RFC 3463) says it best; where a server
 * gives none, its basic code (RFC 5321) has to do, of which several mean more than one thing.
 */
final class Obstacles {

    /** What a server may say of the mail already when it hears of its sender. */
    private static final Set<Kind> ABOUT_THE_MAIL = EnumSet.of(Kind.ADDRESS_INTERNATIONAL, Kind.MESSAGE_TOO_LARGE);

    private Obstacles() {}

    static Obstacle behind(Throwable failure) {
        List<Throwable> all = Answers.all(failure);
        Optional<Throwable> answer =
                all.stream().filter(each -> Answers.code(each) > 0).findFirst();
        return answer.map(Obstacles::answered).orElseGet(() -> Obstacle.of(unanswered(all)));
    }

    private static Obstacle answered(Throwable answer) {
        String words = Optional.ofNullable(answer.getMessage()).orElse("");
        Optional<Kind> meaning = EnhancedStatus.in(words).flatMap(EnhancedStatus::meaning);
        return new Obstacle(kind(answer, meaning), Optional.of(words));
    }

    private static Kind kind(Throwable answer, Optional<Kind> meaning) {
        int code = Answers.code(answer);
        if (Answers.OF_SIGN_IN.contains(code)) {
            return Kind.SIGN_IN;
        }
        return Answers.toTheSender(answer) && code >= 500
                ? meaning.filter(ABOUT_THE_MAIL::contains).orElse(Kind.SENDER_REFUSED)
                : meaning.orElseGet(() -> basic(code));
    }

    private static Kind unanswered(List<Throwable> all) {
        return all.stream()
                .flatMap(each -> unanswered(each).stream())
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private static Optional<Kind> unanswered(Throwable failure) {
        return switch (failure) {
            case AddressException _ -> Optional.of(Kind.ADDRESS_INVALID);
            case AddressNotSupported _ -> Optional.of(Kind.ADDRESS_INTERNATIONAL);
            case NotConnected _, MailConnectException _ -> Optional.of(Kind.UNREACHABLE);
            case AuthenticationFailedException _ -> Optional.of(Kind.SIGN_IN);
            // Without a code, the API's way to say that no line came.
            case SMTPSendFailedException _, SMTPSenderFailedException _, SMTPAddressFailedException _, IOException _ ->
                Optional.of(Kind.CUT_OFF);
            default -> Optional.empty();
        };
    }

    private static Kind basic(int code) {
        return switch (code) {
            case 550, 551, 553 -> Kind.MAILBOX_UNKNOWN;
            case 552 -> Kind.MAILBOX_FULL;
            case 554 -> Kind.POLICY;
            default -> code < 500 ? Kind.BUSY : Kind.OTHER;
        };
    }
}
