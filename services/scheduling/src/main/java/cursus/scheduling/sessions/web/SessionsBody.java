package cursus.scheduling.sessions.web;

import cursus.scheduling.sessions.Place;
import cursus.scheduling.sessions.SessionPlan;
import cursus.scheduling.sessions.TaughtModule;
import cursus.scheduling.sessions.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Class sessions as a training officer sends them, in the order in which they take place. */
record SessionsBody(@NotEmpty @Size(max = 100) List<@NotNull @Valid SessionBody> sessions) {

    /** One of them. */
    record SessionBody(
            @NotNull @Valid ModuleBody module,
            @NotNull LocalDateTime startsAt,
            @NotNull LocalDateTime endsAt,
            @NotNull @Valid PlaceBody place,
            Optional<@Size(max = 10) List<@NotBlank @Size(max = 36) String>> trainers) {

        SessionPlan plan() {
            return new SessionPlan(
                    new TaughtModule(module.number(), module.title().text()),
                    startsAt,
                    endsAt,
                    place.place(),
                    trainers.orElse(List.of()));
        }
    }

    /** The module that is taught. */
    record ModuleBody(
            @NotNull @Min(1) @Max(99) Integer number,
            @NotNull @Valid TextBody title) {}

    /** Where. */
    record PlaceBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 500) String address,
            Optional<@Valid TextBody> access,
            @NotNull Place.Kind kind) {

        Place place() {
            return new Place(name.strip(), address.strip(), access.map(TextBody::text), kind);
        }
    }

    /** Words as they are sent; English that is blank counts as missing. */
    record TextBody(@NotBlank @Size(max = 1_000) String fr, Optional<@Size(max = 1_000) String> en) {

        Text text() {
            return new Text(fr.strip(), en.map(String::strip).filter(words -> !words.isEmpty()));
        }
    }

    List<SessionPlan> plans() {
        return sessions.stream().map(SessionBody::plan).toList();
    }
}
