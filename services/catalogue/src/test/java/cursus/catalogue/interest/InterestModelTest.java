package cursus.catalogue.interest;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.CohortAct;
import cursus.catalogue.cohorts.RegistrationState;
import cursus.catalogue.cohorts.RegistrationWindow;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits made of random acts, each held to what must never happen. A failure names its seed; {@code -Dcursus.seed=<seed>}
 * plays it again.
 */
class InterestModelTest {

    private static final Logger log = LoggerFactory.getLogger(InterestModelTest.class);
    private static final int WAITS = 60;
    private static final int ACTS = 120;

    @Test
    void whatever_happens_an_address_waits_once_is_told_once_and_is_forgotten_in_the_end() {
        long seed = Long.getLong("cursus.seed", System.nanoTime());
        log.info("cursus.seed={}", seed);
        Random random = new Random(seed);
        for (int i = 0; i < WAITS; i++) {
            new Wait(random, "seed " + seed + ", wait " + i).play();
        }
    }

    private static final class Wait {

        private static final List<String> ADDRESSES =
                List.of("ada@example.org", "bo@example.org", "cy@example.org", "di@example.org");
        private static final Optional<Integer> ANY = Optional.empty();

        private final World world = new World();
        private final Random random;
        private final String name;
        private final Map<String, Instant> toldAt = new HashMap<>();
        private String act = "";

        Wait(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        void play() {
            for (int i = 0; i < ACTS; i++) {
                world.pass(Duration.ofMinutes(random.nextInt(8) == 0 ? random.nextInt(4_000) : random.nextInt(12)));
                step();
                check();
            }
            world.pass(Duration.ofDays(400));
            world.wakeWhatIsDue();
            assertThat(world.interests.states())
                    .as("%s: nobody is kept for ever", name)
                    .allSatisfy(interest -> assertThat(interest.wish()).isEmpty());
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> note("register", () -> world.register(some(ADDRESSES)));
                case 3, 4 -> note("confirm", () -> someLink().ifPresent(world::confirm));
                case 5 -> note("unsubscribe", () -> someLink().ifPresent(world::unsubscribe));
                case 6 -> note("wake", world::wakeWhatIsDue);
                case 7 -> note("open", this::open);
                case 8 -> note("hear again", () -> world.telling.opened(World.COHORT, world.cause()));
                default -> note("put off", this::putOff);
            }
        }

        private void open() {
            if (registration() != RegistrationState.OPEN && isBeforeTheBeginning()) {
                world.act(new CohortAct.Open(ANY));
                if (random.nextBoolean()) {
                    world.telling.opened(World.COHORT, world.cause());
                }
            }
        }

        private void putOff() {
            RegistrationWindow later = random.nextBoolean() || !isBeforeTheBeginning()
                    ? Samples.TO_BE_ANNOUNCED
                    : new RegistrationWindow(Optional.of(Instant.parse("2021-09-13T20:00:00Z")), Optional.empty());
            world.act(new CohortAct.Move(later, ANY));
        }

        private boolean isBeforeTheBeginning() {
            return world.cause().at().isBefore(Instant.parse("2021-09-13T12:00:00Z"));
        }

        private RegistrationState registration() {
            return world.cohorts
                    .find(World.COHORT)
                    .orElseThrow()
                    .registrationAt(world.cause().at());
        }

        private void note(String what, Runnable doing) {
            act = what;
            doing.run();
        }

        private Optional<String> someLink() {
            List<String> links =
                    world.cards().map(InterestCard::token).distinct().toList();
            return links.isEmpty() ? Optional.empty() : Optional.of(some(links));
        }

        private <T> T some(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private void check() {
            String where = name + " after " + act;
            Set<String> places = new HashSet<>();
            for (Interest interest : world.interests.states()) {
                boolean ended = interest.state() == InterestState.ENDED;
                assertThat(interest.wish().isEmpty()).as(where).isEqualTo(ended);
                assertThat(interest.place().isEmpty()).as(where).isEqualTo(ended);
                assertThat(interest.until().isEmpty()).as(where).isEqualTo(ended);
                interest.place()
                        .ifPresent(
                                place -> assertThat(places.add(place)).as(where).isTrue());
                interest.toldAt()
                        .ifPresent(at -> assertThat(toldAt.getOrDefault(interest.interest(), at))
                                .as("%s: told once", where)
                                .isEqualTo(at));
                interest.toldAt().ifPresent(at -> toldAt.put(interest.interest(), at));
                assertThat(interest.links()).as(where).hasSizeLessThanOrEqualTo(World.PATIENCE.links());
            }
            assertThat(erased())
                    .as("%s: erased once, and nothing after it", where)
                    .doesNotHaveDuplicates();
        }

        private List<String> erased() {
            return world.interests.events().stream()
                    .filter(InterestErased.class::isInstance)
                    .map(Wait::interestOf)
                    .toList();
        }

        private static String interestOf(DomainEvent event) {
            return ((InterestErased) event).interest();
        }
    }
}
