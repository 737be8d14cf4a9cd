package cursus.notification.sessions.events;

import cursus.notification.sessions.TrainersChange;
import java.util.List;

/** What notification reads of SessionTrainersChanged. */
record TrainersChangeFields(String session, List<String> trainers) {

    TrainersChange toChange() {
        return new TrainersChange(session, trainers);
    }
}
