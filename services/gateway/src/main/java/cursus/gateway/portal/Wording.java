package cursus.gateway.portal;

import cursus.gateway.language.PortalLanguage;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates, money and words as the reader writes them; pages call it {@code @wording}. */
@Component("wording")
public class Wording {

    /** Where the training takes place, so the time that everybody is told. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final String PERSON = "person:";
    private static final String SERVICE = "service:";
    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,3})]");

    private final MessageSource messages;
    private final Clock clock = Clock.systemUTC();

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, PortalLanguage.current());
    }

    /** The words for a code that a service sent; the code itself when there are none. */
    public String code(String family, String code) {
        String words = messages.getMessage(family + "." + code, null, code, PortalLanguage.current());
        return words == null ? code : words;
    }

    /**
     * Who caused something, as {@code actor} of a cause names them. Names are known only where they are needed: here it is
     * enough whether it was the person whom it is about.
     */
    public String actor(String actor, Optional<String> person) {
        if (actor.startsWith(SERVICE)) {
            return code("service", actor.substring(SERVICE.length()));
        }
        if (!actor.startsWith(PERSON)) {
            return say("trail.actor.unknown");
        }
        boolean self = person.filter(whose -> actor.equals(PERSON + whose)).isPresent();
        return say(self ? "trail.actor.self" : "trail.actor.other");
    }

    public String text(Text text) {
        return text.in(PortalLanguage.current());
    }

    /** Names the language of a text that is not in the reader's, so that it is read aloud as what it is; else empty. */
    public String languageOf(Text text) {
        return text.isIn(PortalLanguage.current()) ? "" : Locale.FRENCH.getLanguage();
    }

    /** A language by its name, from its ISO 639 code. */
    public String languageNamed(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(PortalLanguage.current());
    }

    /** Whether an address leads to a page of the web, and so may become a link. */
    public boolean web(String address) {
        return WEB.matcher(address).lookingAt();
    }

    /** Plain paragraphs: an empty line parts them. */
    public List<String> paragraphs(Text text) {
        return List.of(text(text).strip().split("\\R\\s*\\R"));
    }

    /** What is wrong with a field, with the field's name, for a list that stands apart from it. */
    public String about(String field, String message) {
        String label = labelled(field);
        return label.isEmpty() ? message : say("label.in.message", label, message);
    }

    /** How a field is named; the name that it has in the form where there are no words for it. */
    public String label(String field) {
        String label = labelled(field);
        return label.isEmpty() ? field : label;
    }

    /** A list as a whole has another name than one of its rows. */
    private String labelled(String field) {
        Matcher row = ROW.matcher(field);
        Object[] number = row.find() ? new Object[] {Integer.parseInt(row.group(1)) + 1} : new Object[0];
        String plain = row.replaceAll("").replaceAll("\\.(fr|en)$", "");
        String whole = number.length == 0 ? words("label.all." + plain, number) : "";
        return whole.isEmpty() ? words("label." + plain, number) : whole;
    }

    private String words(String key, Object... arguments) {
        String words = messages.getMessage(key, arguments, "", PortalLanguage.current());
        return words == null ? "" : words;
    }

    public String date(LocalDate date) {
        String written = format("d MMMM uuuu", date);
        boolean french = PortalLanguage.current().getLanguage().equals(Locale.FRENCH.getLanguage());
        return french && date.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }

    public String day(LocalDateTime moment) {
        return format("EEEE d MMMM uuuu", moment);
    }

    public String hour(LocalDateTime moment) {
        return format("HH:mm", moment);
    }

    public String moment(Instant instant) {
        LocalDateTime there = LocalDateTime.ofInstant(instant, ZONE);
        return say("moment", date(there.toLocalDate()), hour(there));
    }

    /** A moment in a list, where the page's foot says once whose time it is. */
    public String brief(Instant instant) {
        LocalDateTime there = LocalDateTime.ofInstant(instant, ZONE);
        return say("moment.brief", date(there.toLocalDate()), hour(there));
    }

    /** To the millisecond, where it is asked who came first. */
    public String exact(Instant instant) {
        LocalDateTime there = LocalDateTime.ofInstant(instant, ZONE);
        return say("moment.exact", date(there.toLocalDate()), format("HH:mm:ss", there), format("SSS", there));
    }

    public String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? say("period.day", date(from)) : say("period", date(from), date(to));
    }

    public String money(Amount amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(PortalLanguage.current());
        format.setCurrency(Currency.getInstance(amount.currency()));
        return format.format(amount.amount());
    }

    public String number(BigDecimal number) {
        return NumberFormat.getInstance(PortalLanguage.current()).format(number);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(PortalLanguage.current()).format(number);
    }

    /** How long until then, as a person would say it. */
    public String remaining(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
            return say("remaining.over");
        }
        if (left.toDays() > 1) {
            return say("remaining.days", left.toDays());
        }
        if (left.toHours() > 1) {
            return say("remaining.hours", left.toHours());
        }
        return left.toMinutes() >= 1
                ? say("remaining.minutes", left.toMinutes())
                : say("remaining.seconds", left.toSeconds() + 1);
    }

    private static String format(String pattern, TemporalAccessor moment) {
        Locale locale = PortalLanguage.current();
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }
}
