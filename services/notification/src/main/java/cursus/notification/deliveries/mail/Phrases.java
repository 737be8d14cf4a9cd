package cursus.notification.deliveries.mail;

import cursus.notification.languages.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of messages, and dates and times as each language writes them. A missing sentence is a fault. */
final class Phrases {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

    Phrases() {
        sentences.setBasename("mail/messages");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        sentences.setAlwaysUseMessageFormat(true);
    }

    String say(Language language, String key, Object... arguments) {
        return sentences.getMessage(key, arguments, language.locale());
    }

    String date(Language language, LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale())
                .format(date);
    }

    String time(Language language, LocalTime time) {
        return DateTimeFormatter.ofPattern(say(language, "time.pattern"), language.locale())
                .format(time);
    }

    /** An instant by the clock on the wall in Paris. */
    String moment(Language language, Instant instant) {
        ZonedDateTime local = instant.atZone(PARIS);
        return say(language, "moment", date(language, local.toLocalDate()), time(language, local.toLocalTime()));
    }
}
