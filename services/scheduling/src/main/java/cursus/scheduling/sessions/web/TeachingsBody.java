package cursus.scheduling.sessions.web;

import cursus.scheduling.sessions.SessionTeaching;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Class sessions as a training officer gives them to other trainers. */
record TeachingsBody(@NotEmpty @Size(max = 100) List<@NotNull @Valid TeachingBody> sessions) {

    /** One of them; nobody teaches it where the list is empty. */
    record TeachingBody(
            @NotBlank @Size(max = 36) String session,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 36) String> trainers) {

        SessionTeaching teaching() {
            return new SessionTeaching(session, trainers);
        }
    }

    List<SessionTeaching> teachings() {
        return sessions.stream().map(TeachingBody::teaching).toList();
    }

    List<String> ids() {
        return sessions.stream().map(TeachingBody::session).toList();
    }
}
