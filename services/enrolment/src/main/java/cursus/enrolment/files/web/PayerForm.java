package cursus.enrolment.files.web;

import cursus.enrolment.payers.Payer;
import cursus.enrolment.payers.Siret;
import cursus.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The payer as a caller states it: anything may be missing or wrong, and each fault is named. */
record PayerForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String siret,
        @Nullable String serviceCode,
        @Nullable String engagementNumber,
        @Nullable AddressForm address) {

    /** Controls, invisible characters, changes of direction, halves of characters: nothing that an invoice could show. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final String ORGANISATION = "ORGANISATION";
    private static final int NAME = 200;

    /** Chorus Pro takes codes and numbers of up to 100 and 50 characters. */
    private static final int SERVICE_CODE = 100;

    private static final int ENGAGEMENT_NUMBER = 50;

    record AddressForm(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city) {}

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (kind != null && !kind.equals(ORGANISATION)) {
            errors.add(new FieldError("payer.kind", "organisation-only"));
        }
        required("payer.name", name, NAME, errors);
        String number = Siret.withoutSpaces(text(siret));
        if (number.isEmpty()) {
            errors.add(new FieldError("payer.siret", "required"));
        } else if (!Siret.isValid(number)) {
            errors.add(new FieldError("payer.siret", "siret"));
        }
        readable("payer.serviceCode", serviceCode, SERVICE_CODE, errors);
        readable("payer.engagementNumber", engagementNumber, ENGAGEMENT_NUMBER, errors);
        AddressForm place = addressOrEmpty();
        required("payer.address.street", place.street(), NAME, errors);
        required("payer.address.city", place.city(), NAME, errors);
        if (!POSTAL_CODE.matcher(text(place.postalCode())).matches()) {
            errors.add(new FieldError("payer.address.postalCode", "postal-code"));
        }
        return errors;
    }

    /** Only where there are no errors. */
    Payer toPayer() {
        AddressForm place = addressOrEmpty();
        return new Payer(
                ORGANISATION,
                text(name),
                Siret.withoutSpaces(text(siret)),
                optional(serviceCode),
                optional(engagementNumber),
                new Payer.Address(text(place.street()), text(place.postalCode()), text(place.city())));
    }

    private AddressForm addressOrEmpty() {
        return address == null ? new AddressForm("", "", "") : address;
    }

    private static void required(String field, @Nullable String value, int most, List<FieldError> errors) {
        if (LETTER_OR_DIGIT.matcher(text(value)).find()) {
            readable(field, value, most, errors);
        } else {
            errors.add(new FieldError(field, "required"));
        }
    }

    private static void readable(String field, @Nullable String value, int most, List<FieldError> errors) {
        if (UNSEEN.matcher(text(value)).find()) {
            errors.add(new FieldError(field, "characters"));
        }
        if (text(value).length() > most) {
            errors.add(new FieldError(field, "too-long", most));
        }
    }

    private static Optional<String> optional(@Nullable String value) {
        return Optional.of(text(value)).filter(some -> !some.isEmpty());
    }

    /** Without the spaces around it; {@code strip()} leaves no-break spaces. */
    private static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        int start = 0;
        int end = value.length();
        while (start < end && isSpace(value.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
