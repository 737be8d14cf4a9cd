package cursus.billing.invoices;

/** The fourteen digits that name an establishment, with their check. */
final class Siret {

    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Luhn over fourteen digits; the many counters of La Poste only have to sum up to a multiple of five. */
    static boolean valid(String text) {
        if (!text.matches("\\d{14}") || text.matches("0+")) {
            return false;
        }
        return luhn(text)
                || (text.startsWith(LA_POSTE)
                        && text.chars().map(digit -> digit - '0').sum() % 5 == 0);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
