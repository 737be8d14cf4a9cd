package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogue/programmes")
class ProgrammesController {

    private final PublishingProgramme publishing;
    private final ProgrammeRefusals refusals;

    ProgrammesController(PublishingProgramme publishing, ProgrammeRefusals refusals) {
        this.publishing = publishing;
        this.refusals = refusals;
    }

    @PostMapping
    @Because("PUBLISHED")
    ResponseEntity<?> publish(@Valid @RequestBody ProgrammeBody body, Cause cause) {
        return switch (publishing.publish(body.programme(), body.contents(), cause)) {
            case Decision.Accepted<Programme, ProgrammeRefusal>(var change) -> created(change.state());
            case Decision.Rejected<Programme, ProgrammeRefusal>(var reason) -> refusals.of(reason);
        };
    }

    private static ResponseEntity<Published> created(Programme programme) {
        return ResponseEntity.created(URI.create("/api/catalogue/programmes/" + programme.code()))
                .body(new Published(programme.code(), programme.version()));
    }

    /** The answer to a publication; the page itself is read where everybody reads it. */
    record Published(String programme, int version) {}
}
