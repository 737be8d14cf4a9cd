package cursus.notification.deliveries.smtp;

import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.ComposedMessage;
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
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Lays a message out as mail: mixed(alternative(text, HTML), one part per calendar entry). */
final class MimeMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress sender;

    MimeMessages(String address, String name) {
        try {
            this.sender = address(address, name);
        } catch (MessagingException malformed) {
            throw new IllegalArgumentException("the configured sender is no mail address", malformed);
        }
    }

    /** @throws AddressException where the recipient's address is none */
    void fill(MimeMessage mail, String messageId, ComposedMessage message) throws MessagingException {
        mail.setFrom(sender);
        mail.setRecipient(Message.RecipientType.TO, address(message.to(), message.toName()));
        mail.setSubject(message.subject(), UTF_8);
        mail.setContentLanguage(new String[] {message.language().code()});
        mail.setHeader("Message-ID", messageId);
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(alternative(message));
        for (CalendarPart part : message.calendarParts()) {
            mixed.addBodyPart(calendar(part));
        }
        mail.setContent(mixed);
    }

    private static BodyPart alternative(ComposedMessage message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        MimeBodyPart alternative = new MimeBodyPart();
        alternative.setContent(new MimeMultipart("alternative", text, html));
        return alternative;
    }

    private static BodyPart calendar(CalendarPart part) throws MessagingException {
        MimeBodyPart calendar = new MimeBodyPart();
        String type = "text/calendar; charset=UTF-8; method=%s; component=VEVENT".formatted(part.method());
        calendar.setDataHandler(
                new DataHandler(new ByteArrayDataSource(part.content().getBytes(StandardCharsets.UTF_8), type)));
        calendar.setFileName(part.fileName());
        calendar.setDisposition(Part.ATTACHMENT);
        return calendar;
    }

    /** Exactly this address and nothing that hides behind it; the name is encoded, whatever it holds. */
    private static InternetAddress address(String address, String name) throws AddressException {
        InternetAddress parsed = new InternetAddress(address, true);
        if (!address.equals(parsed.getAddress())) {
            throw new AddressException("more than an address");
        }
        try {
            parsed.setPersonal(name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
        return parsed;
    }
}
