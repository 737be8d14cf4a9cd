package cursus.gateway.portal;

import java.util.Locale;
import java.util.Optional;

/** A text in French, and in English where somebody wrote it. */
public record Text(String fr, Optional<String> en) {

    public String in(Locale locale) {
        return english(locale) ? en.orElse(fr) : fr;
    }

    /** Whether there is one in that language. */
    boolean isIn(Locale locale) {
        return !english(locale) || en.isPresent();
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
