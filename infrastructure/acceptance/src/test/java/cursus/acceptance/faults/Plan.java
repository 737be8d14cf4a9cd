package cursus.acceptance.faults;

import cursus.acceptance.faults.Fault.BrokerAway;
import cursus.acceptance.faults.Fault.PoisonPlanted;
import cursus.acceptance.faults.Fault.RecordRepeated;
import cursus.acceptance.faults.Fault.SecondInstance;
import cursus.acceptance.faults.Fault.ServiceKilled;
import cursus.acceptance.faults.Fault.StoreStopped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Which faults strike, in which order, and with which waits between them: the same for the same seed.
 *
 * @param strokes may be without end
 * @param isToTheLast whether all of them are to strike, however long that takes
 */
record Plan(Iterator<Stroke> strokes, boolean isToTheLast) {

    /** Nothing goes wrong, unless by itself. */
    static final Plan NOTHING = new Plan(Collections.emptyIterator(), true);

    /** A fault, and how long all is left alone before it. */
    record Stroke(Duration after, Fault fault) {}

    /** One of each kind, and a kill of each service that reads events. */
    static Plan brief(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> readers = new ArrayList<>(List.of("enrolment", "scheduling", "billing", "notification"));
        String twice = readers.remove(1 + random.nextInt(readers.size() - 1));
        List<Fault> faults = new ArrayList<>();
        readers.forEach(service -> faults.add(new ServiceKilled(service, soon(random))));
        // One more kill of an instance, with a second one beside it.
        faults.add(new SecondInstance(twice, random.nextBoolean(), Duration.ofSeconds(1)));
        faults.add(new BrokerAway(true, soon(random)));
        faults.add(new StoreStopped(soon(random)));
        faults.add(new RecordRepeated(random.nextLong()));
        faults.add(new PoisonPlanted(Poison.drawn(random), random.nextLong()));
        Collections.shuffle(faults, new Random(random.nextLong()));
        return new Plan(
                faults.stream()
                        .map(fault ->
                                new Stroke(Pause.between(Duration.ofMillis(200), Duration.ofSeconds(1), random), fault))
                        .toList()
                        .iterator(),
                true);
    }

    /** One fault after another, for as long as somebody asks. */
    static Plan endless(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        return new Plan(
                Stream.generate(() -> new Stroke(
                                Pause.between(Duration.ofMillis(500), Duration.ofSeconds(12), random),
                                Fault.drawn(random)))
                        .iterator(),
                false);
    }

    private static Duration soon(RandomGenerator random) {
        return Pause.between(Duration.ofMillis(200), Duration.ofSeconds(3), random);
    }
}
