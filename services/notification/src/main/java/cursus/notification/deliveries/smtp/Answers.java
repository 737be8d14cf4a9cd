package cursus.notification.deliveries.smtp;

import cursus.notification.deliveries.EnhancedStatus;
import cursus.notification.deliveries.Obstacle.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** Tells from a failure whether the server refused for good, or whether it is worth another attempt, and of whom it speaks. */
final class Answers {

    /** They speak of our own sign-in, not of the message: the operator can mend it. */
    static final Set<Integer> OF_SIGN_IN = Set.of(530, 534, 535, 538);

    /** The server is going away, or has had enough of us (RFC 5321). */
    private static final int CLOSING = 421;

    /** Passing trouble of the system that answers (RFC 3463). */
    private static final String SYSTEM = "4.3.";

    private static final Set<Kind> AGAINST_US = EnumSet.of(Kind.SIGN_IN, Kind.SENDER_REFUSED);
    private static final Set<Kind> AGAINST_EVERYBODY =
            EnumSet.of(Kind.SIGN_IN, Kind.SENDER_REFUSED, Kind.UNREACHABLE, Kind.CUT_OFF);

    private Answers() {}

    /** Refused for good: the address, or this message. What the server has against us somebody can mend. */
    static boolean permanent(Throwable failure) {
        List<Throwable> all = all(failure);
        return all.stream().anyMatch(Answers::cannotBeSaid)
                || (all.stream().mapToInt(Answers::code).anyMatch(Answers::permanent)
                        && !AGAINST_US.contains(Obstacles.behind(failure).kind()));
    }

    /** Whether any other mail would have met the same. */
    static boolean againstEverybody(Throwable failure) {
        return AGAINST_EVERYBODY.contains(Obstacles.behind(failure).kind())
                || all(failure).stream().anyMatch(Answers::isBusy);
    }

    /** Whether it answers to MAIL, which names nobody but us. */
    static boolean toTheSender(Throwable answer) {
        return switch (answer) {
            case SMTPSenderFailedException _ -> true;
            case SMTPSendFailedException refused ->
                Objects.toString(refused.getCommand(), "").startsWith("MAIL");
            default -> false;
        };
    }

    private static boolean cannotBeSaid(Throwable failure) {
        return failure instanceof AddressException || failure instanceof AddressNotSupported;
    }

    private static boolean isBusy(Throwable answer) {
        return code(answer) == CLOSING
                || (passing(code(answer)) && toTheSender(answer))
                || (code(answer) > 0
                        && EnhancedStatus.in(Objects.toString(answer.getMessage(), ""))
                                .filter(status -> status.code().startsWith(SYSTEM))
                                .isPresent());
    }

    private static boolean passing(int code) {
        return code >= 400 && code < 500;
    }

    private static boolean permanent(int code) {
        return code >= 500 && code < 600;
    }

    static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }

    /** The failure and everything that it was made of: causes, the mail API's next exceptions, Spring's collection. */
    static List<Throwable> all(Throwable failure) {
        Set<Throwable> found = new LinkedHashSet<>();
        collect(failure, found);
        return new ArrayList<>(found);
    }

    private static void collect(Throwable failure, Set<Throwable> found) {
        if (!found.add(failure)) {
            return;
        }
        if (failure.getCause() != null) {
            collect(failure.getCause(), found);
        }
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            collect(messaging.getNextException(), found);
        }
        if (failure instanceof MailSendException several) {
            for (Exception each : several.getMessageExceptions()) {
                collect(each, found);
            }
        }
    }
}
