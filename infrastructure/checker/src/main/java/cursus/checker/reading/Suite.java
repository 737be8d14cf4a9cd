package cursus.checker.reading;

import cursus.checker.seen.Acknowledged;
import cursus.checker.seen.Logs;
import cursus.checker.seen.Mail;
import cursus.checker.seen.Snapshot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that can be seen of a suite from outside. Topics are read on from where the last look ended. For one thread. */
public final class Suite implements AutoCloseable {

    private final TopicReader topics;
    private final Http http = new Http();
    private final ApiReader api;
    private final Optional<MailboxReader> mailbox;
    private final List<Acknowledged> acknowledged;

    /** @param journal is read once: what is acknowledged after that is for the next check */
    public Suite(String kafka, URI portal, URI identity, Optional<URI> mailbox, Optional<Path> journal) {
        this.topics = new TopicReader(kafka);
        this.api = new ApiReader(portal, new DemoTokens(identity, http), http);
        this.mailbox = mailbox.map(address -> new MailboxReader(address, http));
        this.acknowledged = journal.map(Journal::read).orElseGet(List::of);
    }

    /** @throws CannotLook where a part is away */
    public Snapshot look() {
        Instant at = Clock.systemUTC().instant();
        Logs logs = topics.readOn();
        Optional<List<Mail>> mails = mailbox.map(MailboxReader::all);
        return new Snapshot(logs, api.answers(logs), mails, acknowledged, at);
    }

    @Override
    public void close() {
        topics.close();
        http.close();
    }
}
