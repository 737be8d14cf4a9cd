package cursus.enrolment.payers;

import java.util.regex.Pattern;

/**
 * The number of an establishment in the French register: a SIREN of nine digits and five more. Its digits satisfy Luhn's
 * formula; La Poste has more establishments than the formula leaves room for, so theirs only add up to a multiple of five.
 */
public record Siret(String digits) {

    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("\\d{14}");
    private static final String LA_POSTE = "356000000";

    /** Satisfies the formula, and is what people type who have none. */
    private static final String NOBODY = "00000000000000";

    public Siret {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a SIRET");
        }
    }

    public static boolean isValid(String text) {
        if (!FOURTEEN_DIGITS.matcher(text).matches() || text.equals(NOBODY)) {
            return false;
        }
        return luhn(text) % 10 == 0 || (text.startsWith(LA_POSTE) && sum(text) % 5 == 0);
    }

    /** Spaces are how people read and type it. */
    public static String withoutSpaces(String typed) {
        return typed.replaceAll("[\\s\\u00A0\\u202F]", "");
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    private static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
