package cursus.catalogue.documents.web;

import cursus.catalogue.documents.DocumentKind;
import cursus.catalogue.programmes.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * The next version of a document as a training officer sends it.
 *
 * @param version the one that they began from, 0 for a document that is new
 */
record DocumentBody(
        @NotNull @Min(0) Integer version,
        @NotNull DocumentKind kind,
        @NotNull @Valid TitleBody title,
        @NotNull @Valid WordsBody text) {

    /** English that is blank counts as missing. */
    record TitleBody(@NotBlank @Size(max = 300) String fr, Optional<@Size(max = 300) String> en) {

        Text text() {
            return stripped(fr, en);
        }
    }

    /** Markdown. */
    record WordsBody(@NotBlank @Size(max = 60_000) String fr, Optional<@Size(max = 60_000) String> en) {

        Text text() {
            return stripped(fr, en);
        }
    }

    private static Text stripped(String fr, Optional<String> en) {
        return new Text(fr.strip(), en.map(String::strip).filter(words -> !words.isEmpty()));
    }
}
