package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.ProgrammeRefusal.Outdated;
import cursus.web.FieldError;
import cursus.web.Problems;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a training officer hears whose command is refused. */
@Component
class ProgrammeRefusals {

    private final Problems problems;

    ProgrammeRefusals(Problems problems) {
        this.problems = problems;
    }

    ResponseEntity<ProblemDetail> of(ProgrammeRefusal refusal) {
        return switch (refusal) {
            case ProgrammeRefusal.ProgrammeExists(String code, int version)
            when version > 0 -> problems.of(HttpStatus.CONFLICT, "programme-exists", code, version);
            case ProgrammeRefusal.ProgrammeExists(String code, int _) ->
                problems.of(HttpStatus.CONFLICT, "draft-exists", code);
            case ProgrammeRefusal.UnknownProgramme _ -> notFound();
            case Outdated outdated -> outdated(outdated);
            case ProgrammeRefusal.NothingToPublish(String code, int version) ->
                problems.of(HttpStatus.CONFLICT, "nothing-to-publish", code, version);
            case ProgrammeRefusal.NotOffered(String code) ->
                problems.of(HttpStatus.CONFLICT, "programme-not-offered", code);
            case ProgrammeRefusal.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream().map(ProgrammeRefusals::error).toList());
        };
    }

    ResponseEntity<ProblemDetail> notFound() {
        return problems.of(HttpStatus.NOT_FOUND, "not-found");
    }

    static FieldError error(BrokenRule rule) {
        return new FieldError(rule.field(), rule.rule(), rule.inputs());
    }

    private ResponseEntity<ProblemDetail> outdated(Outdated outdated) {
        Programme present = outdated.present();
        ResponseEntity<ProblemDetail> answer = problems.of(
                HttpStatus.CONFLICT, "draft-outdated", present.code(), outdated.given(), present.revision());
        ProblemDetail problem = answer.getBody();
        if (problem != null) {
            problem.setProperty("revision", present.revision());
            problem.setProperty("version", present.version());
            problem.setProperty("changedAt", present.working().changedAt());
            problem.setProperty("changedBy", present.working().changedBy());
            outdated.differences().ifPresent(differences -> problem.setProperty("differences", differences));
        }
        return answer;
    }
}
