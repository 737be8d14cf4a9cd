package cursus.notification.deliveries.smtp;

import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.ComposedMessage.Unsubscribing;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Lays a message out as mail: alternative(text, HTML), and attached calendar entries beside it. A single entry is one more
 * alternative, by which mail clients offer to take it; its copy as a file is for those that don't. Of several, a client
 * would offer the first alone.
 */
final class MimeMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress sender;

    MimeMessages(String address, String name) {
        try {
            this.sender = Recipient.named(new InternetAddress(address, true), name);
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("the configured sender is no mail address", malformed);
        }
    }

    void fill(MimeMessage mail, Recipient to, String messageId, ComposedMessage message, Instant now)
            throws MessagingException {
        mail.setFrom(sender);
        mail.setRecipient(Message.RecipientType.TO, to.address());
        mail.setSubject(HeaderText.oneLine(message.subject()), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setContentLanguage(new String[] {message.language().code()});
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.unsubscribing().isPresent()) {
            unsubscribing(mail, message.unsubscribing().get());
        }
        mail.setContent(content(message));
        mail.saveChanges();
        // Saving gives a mail an id of its own.
        mail.setHeader("Message-ID", HeaderText.oneLine(messageId));
    }

    /** RFC 2369, and RFC 8058 for mail programs that ask nothing more. */
    private static void unsubscribing(MimeMessage mail, Unsubscribing how) throws MessagingException {
        mail.setHeader(
                "List-Unsubscribe",
                "<%s>, <%s>".formatted(HeaderText.oneLine(how.oneClick()), HeaderText.oneLine(how.mailto())));
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MimeMultipart content(ComposedMessage message) throws MessagingException {
        List<CalendarPart> entries = message.calendarParts();
        if (entries.isEmpty()) {
            return alternative(message);
        }
        MimeMultipart alternative = alternative(message);
        MimeMultipart mixed = new MimeMultipart("mixed", holding(alternative));
        if (entries.size() == 1) {
            alternative.addBodyPart(calendar(entries.getFirst()));
            mixed.addBodyPart(file(entries.getFirst(), "application/ics"));
        } else {
            for (CalendarPart entry : entries) {
                mixed.addBodyPart(file(entry, type(entry)));
            }
        }
        return mixed;
    }

    private static MimeMultipart alternative(ComposedMessage message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static BodyPart holding(MimeMultipart several) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(several);
        return part;
    }

    private static BodyPart calendar(CalendarPart entry) throws MessagingException {
        return part(entry, type(entry));
    }

    private static BodyPart file(CalendarPart entry, String type) throws MessagingException {
        BodyPart file = part(entry, type);
        file.setFileName(HeaderText.oneLine(entry.fileName()));
        file.setDisposition(Part.ATTACHMENT);
        return file;
    }

    private static BodyPart part(CalendarPart entry, String type) throws MessagingException {
        BodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(entry.content().getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    private static String type(CalendarPart entry) {
        return "text/calendar; charset=UTF-8; method=%s; component=VEVENT"
                .formatted(HeaderText.oneLine(entry.method()));
    }
}
