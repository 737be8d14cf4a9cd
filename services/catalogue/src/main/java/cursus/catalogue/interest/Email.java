package cursus.catalogue.interest;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mail address, and nothing that could become a second one or a line of its own in a mail.
 *
 * @param written as its owner wrote it
 * @param key the same for every way of writing it: in small letters, the domain in ASCII
 */
record Email(String written, String key) {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile(
            "[^\\s\\p{Cntrl}\\p{Cf}\"(),:;<>@\\[\\]\\\\.]+(\\.[^\\s\\p{Cntrl}\\p{Cf}\"(),:;<>@\\[\\]\\\\.]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");
    private static final int LONGEST_LOCAL = 64;

    /** Empty where it is not exactly one address. */
    static Optional<Email> of(String text) {
        String written = text.strip();
        int at = written.lastIndexOf('@');
        if (written.length() > LONGEST || at < 1) {
            return Optional.empty();
        }
        String local = written.substring(0, at);
        return domain(written.substring(at + 1))
                .filter(_ ->
                        local.length() <= LONGEST_LOCAL && LOCAL.matcher(local).matches())
                .map(domain -> new Email(written, local.toLowerCase(Locale.ROOT) + "@" + domain));
    }

    private static Optional<String> domain(String written) {
        try {
            String ascii = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(DOMAIN.asMatchPredicate());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
