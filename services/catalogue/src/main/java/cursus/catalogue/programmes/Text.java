package cursus.catalogue.programmes;

import java.util.Optional;

/** Words for readers: always in French, in English where somebody wrote them. */
public record Text(String fr, Optional<String> en) {

    public static Text french(String words) {
        return new Text(words, Optional.empty());
    }

    public static Text of(String french, String english) {
        return new Text(french, Optional.of(english));
    }
}
