package cursus.messaging.inbox;

import cursus.messaging.inbox.ParkedRecord.Why;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One key of a topic of which a record could not be taken. Later records of the key wait behind it, in order, until an
 * operator's replay has drained them. It stays when nothing waits any more, for what operators did.
 *
 * @param key what orders the records; of a record without a key, its place
 * @param since when the first of those came that wait now, or waited last
 * @param records those that wait, in the order in which they came
 * @param discarded those that an operator has given up, so that reading the topic again does not bring them back
 * @param acts what operators did, the oldest first
 * @param heldUntil while a replay is under way: when it counts as dead
 */
public record ParkedKey(
        String topic,
        String key,
        Instant since,
        List<ParkedRecord> records,
        List<Place> discarded,
        List<Act> acts,
        Optional<Instant> heldUntil) {

    /** Beyond it the partition waits instead: a document must stay far below MongoDB's 16 MB. */
    static final int MOST_RECORDS = 2_000;

    /** Longer than any one record may take, since it is prolonged after each. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    /**
     * What an operator did.
     *
     * @param actor {@code person:<id>}
     * @param records how many it moved
     */
    public record Act(String actor, Kind kind, int records, String correlationId, Instant at) {}

    /** Kinds of acts. */
    public enum Kind {
        REPLAYED,
        DISCARDED
    }

    public ParkedKey {
        records = List.copyOf(records);
        discarded = List.copyOf(discarded);
        acts = List.copyOf(acts);
    }

    static ParkedKey of(Incoming incoming, Instant since) {
        return new ParkedKey(
                incoming.place().topic(), keyOf(incoming), since, List.of(), List.of(), List.of(), Optional.empty());
    }

    static String idOf(Incoming incoming) {
        return id(incoming.place().topic(), keyOf(incoming));
    }

    /** The document's id: short whatever the key is, and the same for each record of the key. */
    public String id() {
        return id(topic, key);
    }

    private static String id(String topic, String key) {
        byte[] name = (topic + "/" + key).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    /** Records without a key have no order among them: each waits by itself. */
    private static String keyOf(Incoming incoming) {
        Place place = incoming.place();
        return incoming.key().orElseGet(() -> "(none) %d@%d".formatted(place.partition(), place.offset()));
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** True where what waits does so for one that may still come; then a newcomer may be the missing one. */
    boolean awaitsMissing() {
        return records.stream()
                .findFirst()
                .filter(first -> first.why() == Why.GAP)
                .isPresent();
    }

    boolean isHeld(Instant now) {
        return heldUntil.filter(now::isBefore).isPresent();
    }

    /** What is tried next: the first that came, or by their numbers where they came out of order. */
    public Optional<ParkedRecord> next() {
        Comparator<ParkedRecord> byNumber = Comparator.comparingLong(ParkedRecord::sequence);
        return awaitsMissing()
                ? records.stream().min(byNumber)
                : records.stream().findFirst();
    }

    /** The same record twice waits once, and one that was given up does not come back. */
    ParkedKey park(ParkedRecord parked) {
        boolean known = discarded.contains(parked.place())
                || records.stream().anyMatch(other -> other.place().equals(parked.place()));
        if (known) {
            return this;
        }
        if (records.size() >= MOST_RECORDS) {
            throw new ParkingFull(topic, key);
        }
        List<ParkedRecord> more = new ArrayList<>(records);
        more.add(parked);
        return new ParkedKey(topic, key, isEmpty() ? parked.at() : since, more, discarded, acts, heldUntil);
    }

    ParkedKey hold(Instant now) {
        return new ParkedKey(topic, key, since, records, discarded, acts, Optional.of(now.plus(HOLD)));
    }

    ParkedKey release() {
        return new ParkedKey(topic, key, since, records, discarded, acts, Optional.empty());
    }

    ParkedKey without(Place place) {
        return with(
                records.stream().filter(parked -> !parked.place().equals(place)).toList());
    }

    ParkedKey change(Place place, UnaryOperator<ParkedRecord> change) {
        return with(records.stream()
                .map(parked -> parked.place().equals(place) ? change.apply(parked) : parked)
                .toList());
    }

    ParkedKey cleared() {
        return release().with(List.of());
    }

    ParkedKey discard(Place place) {
        List<Place> more = new ArrayList<>(discarded);
        more.add(place);
        return new ParkedKey(topic, key, since, without(place).records, more, acts, heldUntil);
    }

    ParkedKey note(Act act) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new ParkedKey(topic, key, since, records, discarded, more, heldUntil);
    }

    private ParkedKey with(List<ParkedRecord> others) {
        return new ParkedKey(topic, key, since, others, discarded, acts, heldUntil);
    }
}
