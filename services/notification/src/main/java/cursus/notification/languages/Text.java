package cursus.notification.languages;

import java.util.Optional;

/** A text in French and, where somebody wrote it, in English. */
public record Text(String fr, Optional<String> en) {

    public String in(Language language) {
        return language == Language.ENGLISH ? en.orElse(fr) : fr;
    }
}
