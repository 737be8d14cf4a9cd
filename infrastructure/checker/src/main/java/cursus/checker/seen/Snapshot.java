package cursus.checker.seen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was read, the topics first and the API after them.
 *
 * @param mails empty where nobody can look into the mailbox
 * @param at when the reading began
 */
public record Snapshot(
        Logs logs, Answers answers, Optional<List<Mail>> mails, List<Acknowledged> acknowledged, Instant at) {

    public Snapshot {
        mails = mails.map(List::copyOf);
        acknowledged = List.copyOf(acknowledged);
    }
}
