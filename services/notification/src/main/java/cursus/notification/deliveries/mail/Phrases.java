package cursus.notification.deliveries.mail;

import cursus.notification.languages.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * The sentences of messages in one language, and how it writes dates, times and amounts. A sentence that is missing, or
 * one that asks for what nobody filled in, is a fault.
 */
final class Phrases {

    static final String BUNDLE = "mail.messages";
    static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("(?<= )1(?= )");

    private final Language language;
    private final ResourceBundle sentences;

    Phrases(Language language) {
        this.language = language;
        this.sentences = ResourceBundle.getBundle(
                BUNDLE,
                language.bundle(),
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    Language language() {
        return language;
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** What is filled in stays as it is, whatever it holds. */
    String say(String key, Map<String, String> words) {
        return NAME.matcher(sentences.getString(key))
                .replaceAll(name -> Matcher.quoteReplacement(word(key, name.group(1), words)));
    }

    /** The words for a code that others may add to; empty where there are none. */
    Optional<String> code(String family, String code) {
        String key = family + "." + code;
        return sentences.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    String date(LocalDate date) {
        String written = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale())
                .format(date);
        return language == Language.FRENCH ? FIRST_OF_MONTH.matcher(written).replaceFirst("1er") : written;
    }

    String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(say("time.pattern"), language.locale())
                .format(time);
    }

    /** An instant by the clock on the wall in Paris. */
    String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(PARIS);
        return say("moment", Map.of("date", date(local.toLocalDate()), "time", time(local.toLocalTime())));
    }

    String period(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? say("period.day", Map.of("from", date(from)))
                : say("period", Map.of("from", date(from), "to", date(to)));
    }

    /** The hours of one day. */
    String hours(LocalDateTime from, LocalDateTime to) {
        return say(
                "when",
                Map.of(
                        "date", date(from.toLocalDate()),
                        "from", time(from.toLocalTime()),
                        "to", time(to.toLocalTime())));
    }

    String money(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(amount.getCurrencyUnit().getCode()));
        return format.format(amount.getAmount());
    }

    private static String word(String key, String name, Map<String, String> words) {
        return Optional.ofNullable(words.get(name))
                .orElseThrow(() -> new IllegalArgumentException(key + " asks for {" + name + "}"));
    }
}
