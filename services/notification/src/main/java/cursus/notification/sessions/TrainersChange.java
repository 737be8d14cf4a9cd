package cursus.notification.sessions;

import java.util.List;

/**
 * Others teach one class session, which takes place when and where it did.
 *
 * @param trainers the ids of those who teach from now on; empty where nobody is named
 */
public record TrainersChange(String session, List<String> trainers) {

    public TrainersChange {
        trainers = List.copyOf(trainers);
    }
}
