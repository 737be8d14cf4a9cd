package cursus.local.mail;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The mailbox's words in the reader's language: French, or English when the browser prefers it. */
record Words(Locale locale, ResourceBundle texts) {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    static Words forRequest(@Nullable String acceptLanguage) {
        Locale locale = preferred(acceptLanguage == null ? "" : acceptLanguage);
        ResourceBundle texts = ResourceBundle.getBundle(
                "mail.words",
                locale,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Words(locale, texts);
    }

    String text(String key) {
        return texts.getString(key);
    }

    private static Locale preferred(String acceptLanguage) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH;
        }
    }
}
