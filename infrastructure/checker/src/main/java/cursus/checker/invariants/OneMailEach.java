package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Mail;
import cursus.checker.seen.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Each notification that is said to be sent is one mail in the mailbox. Only a crash between the mail server's yes and our
 * record of it may repeat one, under the same Message-ID, which is made of the delivery's id.
 */
final class OneMailEach implements Invariant {

    /** How the suite names its mails: a delivery's id at its own domain, with a number where it was ordered again. */
    private static final Pattern OURS =
            Pattern.compile("<[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.[1-9][0-9]*)?@.+>");

    @Override
    public String name() {
        return "each notification is one mail";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        List<Event> sent = seen.logs().deliveries().events("NotificationSent").toList();
        findings.count("notifications", sent.size());
        sent.forEach(event -> judgeName(event, findings));
        if (seen.mails().isEmpty()) {
            findings.count("mailboxes to look into", 0);
            return;
        }
        Map<String, List<Mail>> mails = seen.mails().get().stream().collect(Collectors.groupingBy(Mail::messageId));
        findings.count("mails", seen.mails().get().size());
        findings.count(
                "repeated after a crash",
                mails.values().stream().mapToLong(same -> same.size() - 1L).sum());
        Set<String> told = new HashSet<>();
        for (Event event : sent) {
            told.add(event.text("messageId"));
            if (!mails.containsKey(event.text("messageId"))) {
                findings.unsettled(
                        event.id(), "%s: no mail %s is in the mailbox".formatted(event, event.text("messageId")));
            }
        }
        mails.forEach((messageId, same) -> {
            if (OURS.matcher(messageId).matches() && !told.contains(messageId)) {
                findings.unsettled(
                        messageId,
                        "the mail %s to %s was sent, and no event tells of it"
                                .formatted(messageId, same.getFirst().to()));
            }
        });
    }

    private static void judgeName(Event event, Findings findings) {
        String name = Pattern.quote("<" + event.subject()) + "(\\.[1-9][0-9]*)?@.+";
        if (!event.text("messageId").matches(name)) {
            findings.broken(
                    event.id(),
                    "%s has the Message-ID %s, which is not its delivery's".formatted(event, event.text("messageId")));
        }
    }
}
