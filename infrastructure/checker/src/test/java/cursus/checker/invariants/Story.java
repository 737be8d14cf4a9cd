package cursus.checker.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.checker.invariants.Findings.Violation;
import cursus.checker.seen.Acknowledged;
import cursus.checker.seen.Answers;
import cursus.checker.seen.Event;
import cursus.checker.seen.Log;
import cursus.checker.seen.Logs;
import cursus.checker.seen.Logs.Unreadable;
import cursus.checker.seen.Mail;
import cursus.checker.seen.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a suite might tell, event by event. Each event has the shape of its contract's example, with some fields changed;
 * each comes a second after the one before, under its subject's next number.
 */
final class Story {

    static final Instant BEGIN = Instant.parse("2027-06-15T07:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<Event>> topics = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private Answers answers = new Answers(Map.of(), Map.of(), List.of());
    private Instant now = BEGIN;
    private int told;

    /** An event of a cohort's ledger. */
    Story seats(String name, String cohort, Object... changed) {
        return tell("cursus.enrolment.seats", cohort, name, changed);
    }

    /** An event of an enrolment's file. */
    Story file(String name, String enrolment, Object... changed) {
        return tell("cursus.enrolment.files", enrolment, name, with(changed, "enrolment", enrolment));
    }

    /** Whoever asks, and is confirmed, by file and ledger. */
    Story confirmed(String enrolment, String cohort, int ticket) {
        return file("EnrolmentRequested", enrolment, "cohort", cohort, "ticket", ticket)
                .seats("SeatHeld", cohort, "enrolment", enrolment, "ticket", ticket, "until", in(900))
                .file("SeatHeld", enrolment, "cohort", cohort)
                .seats("SeatConfirmed", cohort, "enrolment", enrolment)
                .file("EnrolmentConfirmed", enrolment, "cohort", cohort);
    }

    /** An invoice, sealed as billing seals it. */
    Story invoice(String enrolment, int number, String issuedOn, String previousHash) {
        String id = enrolment + "-" + number;
        ObjectNode value = example("cursus.billing.invoices", "InvoiceIssued.v1");
        value.put("invoice", id)
                .put("enrolment", enrolment)
                .put("documentNumber", number)
                .put("number", "F%08d".formatted(number))
                .put("issuedOn", issuedOn)
                .put("previousHash", previousHash);
        value.put("hash", InvoiceSeal.of(value));
        return add("cursus.billing.invoices", id, "InvoiceIssued", value);
    }

    Story sent(String delivery, String cause, Object... changed) {
        String messageId = "<%s@cursus.example.org>".formatted(delivery);
        Object[] fields = with(with(with(changed, "messageId", messageId), "cause", cause), "delivery", delivery);
        return tell("cursus.notification.deliveries", delivery, "NotificationSent", fields);
    }

    Story resendOrdered(String delivery, String cause) {
        Object[] fields = {"delivery", delivery, "cause", cause};
        return tell("cursus.notification.deliveries", delivery, "NotificationResendOrdered", fields);
    }

    /** The latest card of somebody. */
    Story card(String person) {
        return tell("cursus.enrolment.people.state", person, "PersonCard", "person", person);
    }

    Story mail(String id, String messageId) {
        mails.add(new Mail(id, "registrant@example.org", messageId));
        return this;
    }

    Story acknowledged(String act, String enrolment) {
        acknowledged.add(new Acknowledged(act, enrolment, "A", BEGIN.toString()));
        return this;
    }

    Story unreadable(String topic) {
        unreadable.add(new Unreadable(topic, 0, unreadable.size(), "its value is no JSON"));
        return this;
    }

    Story answered(Answers given) {
        answers = given;
        return this;
    }

    /** The last event once more, as a relay repeats it. */
    Story again() {
        return change(last(), last().sequence(), last().id());
    }

    /** The last event's successor in its place, under another number or id. */
    Story instead(long sequence, String id) {
        Event last = last();
        Objects.requireNonNull(topics.get(last.topic())).removeLast();
        return change(last, sequence, id);
    }

    /** Another event under the last one's number. */
    Story fork(String id) {
        return change(last(), last().sequence(), id);
    }

    Story after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    String in(int seconds) {
        return now.plusSeconds(seconds).toString();
    }

    Event last() {
        return topics.values().stream()
                .flatMap(List::stream)
                .max((one, other) -> one.time().compareTo(other.time()))
                .orElseThrow();
    }

    Snapshot seen() {
        return seen(Optional.of(mails));
    }

    Snapshot seen(Optional<List<Mail>> mailbox) {
        Map<String, Log> logs = new HashMap<>();
        topics.forEach((topic, events) -> logs.put(topic, Log.of(topic, events)));
        return new Snapshot(new Logs(logs, unreadable, told), answers, mailbox, acknowledged, now);
    }

    /** What an invariant says of it, as sentences. */
    List<String> judgedBy(Invariant invariant) {
        return findings(invariant).violations().stream()
                .map(Violation::sentence)
                .toList();
    }

    Findings findings(Invariant invariant) {
        Findings findings = new Findings(invariant.name());
        invariant.judge(seen(), findings);
        return findings;
    }

    private Story tell(String source, String subject, String name, Object... changed) {
        boolean ofParty = List.of(changed).contains("seats");
        ObjectNode value = example(source, ofParty ? name + ".v1.party" : name + ".v1");
        for (int i = 0; i < changed.length; i += 2) {
            String field = (String) changed[i];
            assertThat(value.has(field)).as("%s tells its %s", name, field).isTrue();
            value.set(field, JSON.valueToTree(changed[i + 1]));
        }
        return add(source, subject, name, value);
    }

    private Story add(String source, String subject, String name, ObjectNode value) {
        String topic = source + ".v1";
        long sequence = sequences.merge(topic + subject, 1L, Long::sum);
        now = now.plusSeconds(1);
        told++;
        topics.computeIfAbsent(topic, _ -> new ArrayList<>())
                .add(new Event(topic, subject, sequence, "event-" + told, name, now, now, value));
        return this;
    }

    private Story change(Event event, long sequence, String id) {
        now = now.plusSeconds(1);
        Objects.requireNonNull(topics.get(event.topic()))
                .add(new Event(event.topic(), event.subject(), sequence, id, event.name(), now, now, event.value()));
        return this;
    }

    private static Object[] with(Object[] changed, String field, Object value) {
        List<Object> more = new ArrayList<>(List.of(field, value));
        more.addAll(List.of(changed));
        return more.toArray();
    }

    private static ObjectNode example(String source, String name) {
        String file = "/contracts/%s/examples/%s.json".formatted(source, name);
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream(file), file)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
