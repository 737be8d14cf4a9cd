package cursus.notification.deliveries.smtp;

import cursus.notification.NotificationSettings;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.MailForm;
import cursus.notification.deliveries.MessageFault;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Shows mails as they would leave, laid out by what lays out those that do. Safe for use by many threads. */
@Component
final class MimeOutlines implements MailForm {

    private final MimeMessages mimeMessages;

    MimeOutlines(NotificationSettings settings) {
        this.mimeMessages =
                new MimeMessages(settings.sender().address(), settings.sender().name());
    }

    @Override
    public Outline outline(String messageId, ComposedMessage message) {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        try {
            mimeMessages.fill(mail, Recipient.of(message.to(), message.toName()), messageId, message, Instant.EPOCH);
            // The date of a mail is that of its leaving.
            mail.removeHeader("Date");
            return new Outline(headers(mail), parts(mail, 0));
        } catch (MessagingException | IOException fault) {
            throw new MessageFault("a message can't be laid out", fault);
        }
    }

    private static List<Header> headers(MimeMessage mail) throws MessagingException, IOException {
        List<Header> headers = new ArrayList<>();
        for (jakarta.mail.Header header : Collections.list(mail.getAllHeaders())) {
            String value = header.getName().equalsIgnoreCase("Content-Type")
                    ? type(header.getValue())
                    : MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
            headers.add(new Header(header.getName(), value));
        }
        return headers;
    }

    private static List<Part> parts(MimePart part, int level) throws MessagingException, IOException {
        List<Part> parts = new ArrayList<>();
        String fileName = Optional.ofNullable(part.getFileName()).orElse("");
        parts.add(new Part(level, type(part.getContentType()), fileName));
        if (part.getContent() instanceof Multipart several) {
            for (int index = 0; index < several.getCount(); index++) {
                parts.addAll(parts((MimePart) several.getBodyPart(index), level + 1));
            }
        }
        return parts;
    }

    /** What parts one mail from another says nothing; the file's name is told beside it. */
    private static String type(String header) throws MessagingException {
        ContentType type = new ContentType(header);
        if (type.getParameterList() != null) {
            type.getParameterList().remove("boundary");
            type.getParameterList().remove("name");
        }
        return MimeUtility.unfold(type.toString());
    }
}
