package cursus.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at work: an officer who opens one cohort after another, and registrants who come one by one. What each of them
 * does follows from the seed; when it happens is the machine's affair.
 */
final class Load implements AutoCloseable {

    private static final int VISITORS = 9_999;

    private final Fleet fleet;
    private final Diary diary;
    private final Pace pace;
    private final long seed;
    private final Journal journal;
    private final Insisting insisting;
    private final Season season;
    private final AtomicInteger visits = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean working = true;

    /**
     * @param visitorsAtOnce how many people are there at any time
     * @param between how long a place stays empty between two of them, at most
     * @param cohortEvery how often the officer opens another cohort
     */
    record Pace(int visitorsAtOnce, Duration between, Duration cohortEvery) {}

    Load(Fleet fleet, Diary diary, Pace pace, long seed) {
        this.fleet = fleet;
        this.diary = diary;
        this.pace = pace;
        this.seed = seed;
        this.journal = new Journal(fleet.folder().resolve("journal.jsonl"));
        this.insisting = new Insisting(diary);
        this.season = new Season(fleet, insisting, new SplittableRandom(seed));
    }

    Fleet fleet() {
        return fleet;
    }

    Diary diary() {
        return diary;
    }

    Journal journal() {
        return journal;
    }

    Insisting insisting() {
        return insisting;
    }

    /** Opens the first cohorts, and lets people in. */
    void start() {
        season.open();
        season.open();
        work("officer", () -> {
            Pause.of(pace.cohortEvery());
            if (working) {
                season.open();
            }
        });
        for (int i = 0; i < pace.visitorsAtOnce(); i++) {
            work("visitor", this::visit);
        }
    }

    /** Lets nobody in any more, and waits until those inside have their answers; nothing may be away for long now. */
    @Override
    public void close() {
        working = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        journal.close();
    }

    private void visit() {
        int number = visits.incrementAndGet();
        SplittableRandom random = new SplittableRandom(seed + number);
        Pause.of(Pause.between(Duration.ZERO, pace.between(), random));
        new Visit(this, "visitor-" + (1 + number % VISITORS), season.cohort(random), random).happen();
        diary.count("load: visits");
    }

    private void work(String name, Runnable turn) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            while (working) {
                try {
                    turn.run();
                } catch (RuntimeException | AssertionError e) {
                    diary.surprise("%s could not go on: %s".formatted(name, e));
                    Pause.of(Duration.ofSeconds(1));
                }
            }
        }));
    }
}
