package cursus.catalogue.interest.deadlines;

import cursus.catalogue.interest.TellingInterested;
import cursus.messaging.Cause;
import cursus.messaging.deadlines.DeadlineHandler;
import org.springframework.stereotype.Component;

@Component
final class InterestDeadlines implements DeadlineHandler {

    private final TellingInterested telling;

    InterestDeadlines(TellingInterested telling) {
        this.telling = telling;
    }

    @Override
    public String collection() {
        return "interests";
    }

    @Override
    public void due(String id, Cause cause) {
        telling.due(id, cause);
    }
}
