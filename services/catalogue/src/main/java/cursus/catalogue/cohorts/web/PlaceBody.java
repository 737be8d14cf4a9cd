package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.Place;
import cursus.catalogue.programmes.PlaceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** A place as it is sent; English that is blank counts as missing, and so does a kind, as before there were any. */
record PlaceBody(
        @NotBlank @Size(max = 1_000) String fr, Optional<@Size(max = 1_000) String> en, Optional<PlaceKind> kind) {

    static List<Place> places(List<PlaceBody> bodies) {
        return bodies.stream().map(PlaceBody::place).toList();
    }

    private Place place() {
        return new Place(fr.strip(), en.map(String::strip).filter(words -> !words.isEmpty()), kind);
    }
}
