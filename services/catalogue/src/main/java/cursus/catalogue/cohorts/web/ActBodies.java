package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.CancellationReason;
import cursus.catalogue.programmes.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What is sent with an act that needs few words. */
final class ActBodies {

    private ActBodies() {}

    /** By which revision somebody opens or closes. */
    record At(@NotNull Integer revision) {}

    /** @param words for the readers of the cohort's page */
    record Cancelling(
            @NotNull Integer revision, @NotNull CancellationReason reason, Optional<@Valid WordsBody> words) {}

    record WordsBody(@NotBlank @Size(max = 1_000) String fr, Optional<@Size(max = 1_000) String> en) {

        Text text() {
            return new Text(fr.strip(), en.map(String::strip).filter(words -> !words.isEmpty()));
        }
    }
}
