package cursus.notification.languages;

import java.util.Locale;

/** A language in which messages are written. */
public enum Language {
    FRENCH("fr", Locale.FRANCE),
    ENGLISH("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** French for everything that is not English. */
    public static Language of(String code) {
        return ENGLISH.code.equals(code) ? ENGLISH : FRENCH;
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }
}
