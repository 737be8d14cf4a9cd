package cursus.scheduling.trainers.web;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.scheduling.trainers.KeepingTrainers;
import cursus.scheduling.trainers.Trainer;
import cursus.scheduling.trainers.TrainerRefusal;
import cursus.scheduling.trainers.Trainers;
import cursus.scheduling.trainers.web.TrainerBody.RetirementBody;
import cursus.web.Because;
import cursus.web.FieldError;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scheduling/trainers")
class TrainersController {

    private final Trainers trainers;
    private final KeepingTrainers keeping;
    private final Problems problems;

    TrainersController(Trainers trainers, KeepingTrainers keeping, Problems problems) {
        this.trainers = trainers;
        this.keeping = keeping;
        this.problems = problems;
    }

    @GetMapping
    Page<TrainerAnswer> trainers(@RequestParam(defaultValue = "false") boolean retired, PageRequest page) {
        return Page.of(trainers.byName(retired, page.offset(), page.oneMore()), page)
                .map(TrainerAnswer::of);
    }

    @GetMapping("/{trainer}")
    ResponseEntity<?> trainer(@PathVariable String trainer) {
        Optional<Trainer> found = trainers.find(trainer);
        return found.isPresent() ? ResponseEntity.ok(TrainerAnswer.of(found.get())) : notFound();
    }

    @PutMapping("/{trainer}")
    @Because("TRAINER_WRITTEN")
    ResponseEntity<?> write(@PathVariable String trainer, @Valid @RequestBody TrainerBody body, Cause cause) {
        return answer(keeping.write(trainer, body.profile(), body.revision(), cause));
    }

    @PostMapping("/{trainer}/retirement")
    @Because("TRAINER_RETIRED")
    ResponseEntity<?> retire(@PathVariable String trainer, @Valid @RequestBody RetirementBody body, Cause cause) {
        return answer(keeping.retire(trainer, body.revision(), cause));
    }

    private ResponseEntity<?> answer(Decision<Trainer, TrainerRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Trainer, TrainerRefusal>(var change) ->
                ResponseEntity.ok(TrainerAnswer.of(change.state()));
            case Decision.Rejected<Trainer, TrainerRefusal>(var reason) -> refused(reason);
        };
    }

    private ResponseEntity<?> refused(TrainerRefusal refusal) {
        return switch (refusal) {
            case TrainerRefusal.UnknownTrainer _ -> notFound();
            case TrainerRefusal.NoTrainerId _ -> problems.ofFields(List.of(new FieldError("trainer", "trainer-id")));
            case TrainerRefusal.TrainerOutdated(String name, int given, int present) ->
                problems.of(HttpStatus.CONFLICT, "trainer-outdated", name, given, present);
            case TrainerRefusal.TrainerRetired(String name) ->
                problems.of(HttpStatus.CONFLICT, "trainer-retired", name);
        };
    }

    private ResponseEntity<?> notFound() {
        return problems.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
