package cursus.gateway.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a form's fields one by one and notes beside each what it cannot read. Only what cannot even be put into a
 * request is judged here; the rest is the service's to say. Not thread-safe: one per request.
 */
public final class FormFields {

    /** No exponent: a handful of characters could ask for a number of a hundred million digits. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private final Wording wording;
    private Form form;

    public FormFields(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    /** The form with what was noted. */
    public Form form() {
        return form;
    }

    public boolean readable() {
        return form.errors().isEmpty();
    }

    public String required(String name) {
        return form.typed(name).orElseGet(() -> missing(name, ""));
    }

    public Optional<String> optional(String name) {
        return form.typed(name);
    }

    public int wholeNumber(String name) {
        return needed(name, "field.number", Integer::parseInt, 0);
    }

    public Optional<Integer> optionalWholeNumber(String name) {
        return read(name, "field.number", Integer::parseInt);
    }

    public LocalDate date(String name) {
        return needed(name, "field.date", LocalDate::parse, LocalDate.EPOCH);
    }

    public LocalTime time(String name) {
        return needed(name, "field.time", LocalTime::parse, LocalTime.MIDNIGHT);
    }

    /** A civil time as typed, meant where the training takes place. */
    public Optional<Instant> instant(String name) {
        return read(
                name,
                "field.moment",
                typed -> LocalDateTime.parse(typed).atZone(Wording.ZONE).toInstant());
    }

    /** Euros, with the comma or the spaces that people type. */
    public Amount euros(String name) {
        return needed(name, "field.amount", FormFields::inEuros, new Amount(BigDecimal.ZERO, "EUR"));
    }

    private static Amount inEuros(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (!AMOUNT.matcher(plain).matches()) {
            throw new NumberFormatException("not an amount in euros and cents");
        }
        return new Amount(new BigDecimal(plain).setScale(2, RoundingMode.UNNECESSARY), "EUR");
    }

    private <T> T needed(String name, String otherwise, Function<String, T> reading, T placeholder) {
        if (form.blank(name)) {
            return missing(name, placeholder);
        }
        return read(name, otherwise, reading).orElse(placeholder);
    }

    private <T> Optional<T> read(String name, String otherwise, Function<String, T> reading) {
        try {
            return form.typed(name).map(reading);
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            form = form.withError(name, wording.say(otherwise));
            return Optional.empty();
        }
    }

    private <T> T missing(String name, T placeholder) {
        form = form.withError(name, wording.say("field.required"));
        return placeholder;
    }
}
