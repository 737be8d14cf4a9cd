package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import cursus.web.FieldError;
import cursus.web.Problems;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogue/programmes")
class ProgrammesController {

    private final PublishingProgramme publishing;
    private final Problems problems;

    ProgrammesController(PublishingProgramme publishing, Problems problems) {
        this.publishing = publishing;
        this.problems = problems;
    }

    @PostMapping
    @Because("PUBLISHED")
    ResponseEntity<?> publish(@Valid @RequestBody ProgrammeBody body, Cause cause) {
        return switch (publishing.publish(body.programme(), body.contents(), cause)) {
            case Decision.Accepted<Programme, ProgrammeRefusal>(var change) -> created(change.state());
            case Decision.Rejected<Programme, ProgrammeRefusal>(var reason) -> refused(reason);
        };
    }

    private static ResponseEntity<Published> created(Programme programme) {
        return ResponseEntity.created(URI.create("/api/catalogue/programmes/" + programme.code()))
                .body(new Published(programme.code(), programme.version()));
    }

    private ResponseEntity<?> refused(ProgrammeRefusal refusal) {
        return switch (refusal) {
            case ProgrammeRefusal.ProgrammeExists(String programme, int version) ->
                problems.of(HttpStatus.CONFLICT, "programme-exists", programme, version);
            case ProgrammeRefusal.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream()
                        .map(rule -> new FieldError(rule.field(), rule.rule(), rule.inputs()))
                        .toList());
        };
    }

    /** The answer to a publication; the page itself is read where everybody reads it. */
    record Published(String programme, int version) {}
}
