package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.LedgerReplay;
import cursus.enrolment.seats.Party;
import cursus.enrolment.seats.SeatLedger;
import cursus.messaging.DomainEvent;
import cursus.messaging.DuplicateAggregateKey;
import cursus.testing.InMemoryAggregates;
import cursus.testing.InMemoryAggregates.Crashed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One history of a cohort, held to what must be at each of its moments, and to more once all has come to rest. */
final class Season {

    private static final int CAPACITY = 3;

    private final World world = World.withCapacity(CAPACITY);
    private final LedgerReplay replay = new LedgerReplay();
    private final Set<String> confirmed = new HashSet<>();
    private final Set<String> givenUp = new HashSet<>();
    private int replayed;
    private int strangers;

    void play(List<Act> history) {
        history.forEach(act -> {
            happens(act);
            mustAlwaysHold();
        });
        comeToRest();
        mustHoldAtRest();
    }

    private void happens(Act act) {
        try {
            take(act);
        } catch (Crashed | DuplicateAggregateKey told) {
            // The caller is told of a fault and knows nothing; whatever was begun has to be made good by others.
        }
    }

    private void take(Act act) {
        switch (act) {
            case Act.Asks(int person, int key, Party party) -> world.request(World.requestOf(name(person), key, party));
            case Act.Rush(int parties, Party each) ->
                world.request(IntStream.range(0, parties)
                        .mapToObj(_ -> World.requestOf("stranger-" + strangers++, each))
                        .toList());
            case Act.AsksTwice(int person) -> world.twiceAtTheSameMoment(name(person));
            case Act.LosesTicket() -> world.takeTicket();
            case Act.Confirms(int person) -> confirm(person);
            case Act.Cancels(int person) -> cancel(person);
            case Act.Passes(long seconds) -> world.pass(Duration.ofSeconds(seconds));
            case Act.WakesUp() -> world.resumeWhatIsDue();
            case Act.ReadsLog() -> world.readLedgersLog();
            case Act.Allots(int capacity) -> world.announce(capacity);
            case Act.Dies(Act.Where where, boolean after) -> die(where, after);
            case Act.Meanwhile(Act other) -> world.ledgers().beforeNextDecision(() -> happens(other));
            case Act.ClosesDesk() -> world.closeDesk();
            case Act.OpensDesk() -> world.openDesk();
        }
    }

    private static String name(int person) {
        return "person-" + person;
    }

    private void confirm(int person) {
        for (EnrolmentFile file : world.filesOf(name(person))) {
            world.confirm(file);
        }
    }

    private void cancel(int person) {
        for (EnrolmentFile file : world.filesOf(name(person))) {
            givenUp.add(file.enrolment());
            world.cancelFile(file.enrolment());
        }
    }

    private void die(Act.Where where, boolean after) {
        InMemoryAggregates<?> mortal = where == Act.Where.LEDGERS ? world.ledgers() : world.files();
        if (after) {
            mortal.crashAfterNextWrite();
        } else {
            mortal.crashBeforeNextWrite();
        }
    }

    private void mustAlwaysHold() {
        List<DomainEvent> log = world.ledgers().events();
        for (DomainEvent event : log.subList(replayed, log.size())) {
            replayed++;
            replay.read((LedgerEvent) event, replayed, world.ledger().log().at());
            if (event instanceof LedgerEvent.SeatConfirmed sure) {
                confirmed.add(sure.enrolment());
            }
            if (event instanceof LedgerEvent.SeatReleased given) {
                assertThat(!confirmed.remove(given.enrolment()) || givenUp.contains(given.enrolment()))
                        .as("only who gives it up loses a confirmed seat")
                        .isTrue();
            }
        }
        SeatLedger ledger = world.ledger();
        assertThat(replay.findings()).as("findings in the log").isEmpty();
        assertThat(ledger.taken())
                .as("seats taken")
                .isLessThanOrEqualTo(ledger.allotment().capacity());
        assertThat(replay.head().hash())
                .as("the log's hash")
                .isEqualTo(ledger.log().hash());
        assertThat(replay.seats()).as("seats").isEqualTo(seatsOf(ledger));
    }

    private static Map<String, LedgerReplay.Taken> seatsOf(SeatLedger ledger) {
        return ledger.seats().stream()
                .collect(Collectors.toMap(
                        seat -> seat.enrolment(),
                        seat -> new LedgerReplay.Taken(seat.seats(), seat.standing(), seat.until())));
    }

    private void comeToRest() {
        world.surviveFromNowOn();
        world.openDesk();
        // A clock that was set back has come to where it was before.
        world.pass(Duration.ofDays(1));
        for (int i = 0; i < 4; i++) {
            world.pass(GatheringRound.PATIENCE.multipliedBy(2));
            world.request("last-" + i);
            world.resumeWhatIsDue();
            world.readLedgersLog();
            mustAlwaysHold();
        }
    }

    private void mustHoldAtRest() {
        SeatLedger ledger = world.ledger();
        Map<String, EnrolmentFile> files =
                world.files().states().stream().collect(Collectors.toMap(EnrolmentFile::enrolment, file -> file));
        files.values()
                .forEach(file -> assertThat(file.owes())
                        .as("nothing is owed by %s", file)
                        .isEmpty());
        Set<String> waiting = withStage(files, Stage.WAITING);
        assertThat(Set.copyOf(replay.waiting().values())).as("who waits").isEqualTo(waiting);
        assertThat(ledger.waiting().all())
                .as("how many wait, or a few more where a crash has left its mark")
                .isGreaterThanOrEqualTo(waiting.size());
        assertThat(seatsKnownTo(files)).as("who has how many seats").isEqualTo(seatsIn(replay));
        assertThat(withStage(files, Stage.CONFIRMED)).as("who is sure").isEqualTo(confirmed);
        replay.waiting().values().stream()
                .findFirst()
                .map(files::get)
                .ifPresent(first -> assertThat(ledger.free())
                        .as("what is free is not what %s waits for", first)
                        .isLessThan(least(first.askedFor())));
    }

    private static int least(Party party) {
        return party.takesFewer() ? 1 : party.seats();
    }

    private static Map<String, Integer> seatsKnownTo(Map<String, EnrolmentFile> files) {
        return files.values().stream()
                .filter(file -> file.seats().isPresent())
                .collect(Collectors.toMap(
                        EnrolmentFile::enrolment, file -> file.seats().orElseThrow()));
    }

    private static Map<String, Integer> seatsIn(LedgerReplay replay) {
        return replay.seats().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, seat -> seat.getValue().seats()));
    }

    private static Set<String> withStage(Map<String, EnrolmentFile> files, Stage... stages) {
        return files.values().stream()
                .filter(file -> Set.of(stages).contains(file.stage()))
                .map(EnrolmentFile::enrolment)
                .collect(Collectors.toSet());
    }
}
