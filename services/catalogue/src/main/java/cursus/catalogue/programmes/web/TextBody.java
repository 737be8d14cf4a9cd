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
        return new Text(fr.strip(), en.map(String::strip).filter(words -> !words.isEmpty()));
    }

    static List<Text> texts(List<TextBody> bodies) {
        return bodies.stream().map(TextBody::text).toList();
    }
}
