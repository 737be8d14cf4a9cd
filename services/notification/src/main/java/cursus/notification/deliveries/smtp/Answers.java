package cursus.notification.deliveries.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailSendException;

/** Tells from a failure whether the server refused for good, or whether it is worth another attempt. */
final class Answers {

    /** They speak of our own sign-in, not of the message: the operator can mend it. */
    private static final Set<Integer> OF_SIGN_IN = Set.of(530, 534, 535, 538);

    private Answers() {}

    static boolean permanent(Throwable failure) {
        List<Throwable> all = all(failure);
        return all.stream().anyMatch(each -> each instanceof AddressException)
                || all.stream().mapToInt(Answers::code).anyMatch(Answers::permanent);
    }

    static boolean couldNotConnect(Throwable failure) {
        return all(failure).stream().anyMatch(each -> each instanceof MailConnectException);
    }

    private static boolean permanent(int code) {
        return code >= 500 && code < 600 && !OF_SIGN_IN.contains(code);
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }

    /** The failure and everything that it was made of: causes, the mail API's next exceptions, Spring's collection. */
    private static List<Throwable> all(Throwable failure) {
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
