package cursus.catalogue.cohorts.deadlines;

import cursus.catalogue.cohorts.TellingRegistration;
import cursus.messaging.Cause;
import cursus.messaging.deadlines.DeadlineHandler;
import org.springframework.stereotype.Component;

@Component
final class RegistrationDeadlines implements DeadlineHandler {

    private final TellingRegistration telling;

    RegistrationDeadlines(TellingRegistration telling) {
        this.telling = telling;
    }

    @Override
    public String collection() {
        return "cohorts";
    }

    @Override
    public void due(String id, Cause cause) {
        telling.tell(id, cause);
    }
}
