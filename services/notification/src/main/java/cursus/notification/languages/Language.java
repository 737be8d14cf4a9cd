package cursus.notification.languages;

import java.util.Locale;

/** A language in which messages are written. */
public enum Language {
    FRENCH("fr", Locale.FRANCE, Locale.ROOT),
    ENGLISH("en", Locale.UK, Locale.ENGLISH);

    private final String code;
    private final Locale locale;
    private final Locale bundle;

    Language(String code, Locale locale, Locale bundle) {
        this.code = code;
        this.locale = locale;
        this.bundle = bundle;
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

    /** Under which its texts lie: French is what everything falls back to. */
    public Locale bundle() {
        return bundle;
    }
}
