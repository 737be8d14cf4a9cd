package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Words as they are sent; English that is blank counts as missing. */
record TextBody(@NotBlank @Size(max = MOST) String fr, Optional<@Size(max = MOST) String> en) {

    private static final int MOST = 20_000;

    Text text() {
        return new Text(fr.strip(), words(en));
    }

    /** Blank counts as missing. */
    static Optional<String> words(Optional<String> words) {
        return words.map(String::strip).filter(some -> !some.isEmpty());
    }

    static List<Text> texts(List<TextBody> bodies) {
        return bodies.stream().map(TextBody::text).toList();
    }

    static List<Text> texts(Optional<List<TextBody>> bodies) {
        return texts(bodies.orElse(List.of()));
    }

    static Optional<Text> text(Optional<TextBody> body) {
        return body.map(TextBody::text);
    }
}
