package cursus.local.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The headers of a mail as text; one that is missing or malformed is empty, for a hostile mail must still be listed. */
record Headers(MimeMessage message) {

    String from() {
        return addresses(() -> message.getFrom());
    }

    String to() {
        return addresses(() -> message.getRecipients(Message.RecipientType.TO));
    }

    String subject() {
        return read(message::getSubject).orElse("");
    }

    String messageId() {
        return read(message::getMessageID).orElse("");
    }

    private static String addresses(Reading<Address @Nullable []> reading) {
        return read(reading).stream()
                .flatMap(Arrays::stream)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.getAddress() : address.toString())
                .collect(Collectors.joining(", "));
    }

    private static <T> Optional<T> read(Reading<@Nullable T> reading) {
        try {
            return Optional.ofNullable(reading.read());
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T read() throws MessagingException;
    }
}
