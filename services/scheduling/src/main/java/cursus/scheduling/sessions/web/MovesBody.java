package cursus.scheduling.sessions.web;

import cursus.scheduling.sessions.SessionMove;
import cursus.scheduling.sessions.web.SessionsBody.PlaceBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Class sessions as a training officer moves them. */
record MovesBody(@NotEmpty @Size(max = 100) List<@NotNull @Valid MoveBody> sessions) {

    /** One of them. */
    record MoveBody(
            @NotBlank @Size(max = 36) String session,
            @NotNull LocalDateTime startsAt,
            @NotNull LocalDateTime endsAt,
            Optional<@Valid PlaceBody> place) {

        SessionMove move() {
            return new SessionMove(session, startsAt, endsAt, place.map(PlaceBody::place));
        }
    }

    List<SessionMove> moves() {
        return sessions.stream().map(MoveBody::move).toList();
    }

    List<String> ids() {
        return sessions.stream().map(MoveBody::session).toList();
    }
}
