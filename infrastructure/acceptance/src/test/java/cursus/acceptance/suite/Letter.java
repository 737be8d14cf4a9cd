package cursus.acceptance.suite;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/**
 * A mail taken apart.
 *
 * @param calendars the calendar attachments by their file names, read and found valid
 */
public record Letter(
        String subject,
        String messageId,
        String language,
        String text,
        String html,
        Map<String, Calendar> calendars,
        Map<String, String> headers) {

    /** A header by its name; empty where the mail has none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    static Letter of(MimeMessage message) throws MessagingException {
        Reading reading = new Reading();
        try {
            reading.take(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Letter(
                message.getSubject(),
                message.getMessageID(),
                String.join(" ", reading.languages(message)),
                String.join("\n", reading.texts),
                String.join("\n", reading.htmls),
                reading.calendars,
                headers(message));
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> all = new LinkedHashMap<>();
        Collections.list(message.getAllHeaders()).forEach(header -> all.put(header.getName(), header.getValue()));
        return all;
    }

    private static final class Reading {

        private final List<String> texts = new ArrayList<>();
        private final List<String> htmls = new ArrayList<>();
        private final Map<String, Calendar> calendars = new LinkedHashMap<>();

        private List<String> languages(MimeMessage message) throws MessagingException {
            String[] found = message.getContentLanguage();
            return found == null ? List.of() : List.of(found);
        }

        private void take(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    take(parts.getBodyPart(i));
                }
            } else if (part.isMimeType("text/calendar")) {
                String name = part.getFileName();
                calendars.put(name == null ? "unnamed" : name, calendar(part));
            } else if (part.isMimeType("text/html")) {
                htmls.add(String.valueOf(part.getContent()));
            } else if (part.isMimeType("text/plain")) {
                texts.add(String.valueOf(part.getContent()));
            }
        }

        private static Calendar calendar(Part part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Calendar calendar = new CalendarBuilder().build(new StringReader(source));
                calendar.validate(true);
                return calendar;
            } catch (ParserException e) {
                throw new AssertionError("A calendar attachment cannot be read.", e);
            }
        }
    }
}
