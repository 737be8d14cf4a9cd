package cursus.scheduling.trainers.web;

import cursus.scheduling.trainers.TrainerFunction;
import cursus.scheduling.trainers.TrainerProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A trainer as a training officer writes them down.
 *
 * @param revision the one from which they began, 0 for a trainer who is new
 */
record TrainerBody(
        @NotNull @Min(0) Integer revision,
        @NotBlank @Size(max = 200) String name,
        Optional<@Valid FunctionBody> function,
        Optional<@Email @Size(max = 254) String> email) {

    /** English that is blank counts as missing. */
    record FunctionBody(@NotBlank @Size(max = 200) String fr, Optional<@Size(max = 200) String> en) {

        TrainerFunction function() {
            return new TrainerFunction(fr.strip(), en.map(String::strip).filter(words -> !words.isEmpty()));
        }
    }

    TrainerProfile profile() {
        return new TrainerProfile(
                name.strip(),
                function.map(FunctionBody::function),
                email.map(String::strip).filter(address -> !address.isEmpty()));
    }

    /** By which revision a trainer retires. */
    record RetirementBody(@NotNull @Min(1) Integer revision) {}
}
