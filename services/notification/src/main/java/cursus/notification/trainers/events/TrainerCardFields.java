package cursus.notification.trainers.events;

import cursus.notification.languages.Text;
import cursus.notification.trainers.Trainer;
import java.util.Optional;

/** What notification reads of TrainerCard. */
record TrainerCardFields(String trainer, String name, Optional<FunctionFields> function) {

    record FunctionFields(String fr, Optional<String> en) {

        Text toText() {
            return new Text(fr, en);
        }
    }

    Trainer toTrainer() {
        return new Trainer(trainer, name, function.map(FunctionFields::toText));
    }
}
