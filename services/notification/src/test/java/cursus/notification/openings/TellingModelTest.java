package cursus.notification.openings;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.cohorts.Cohort;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.interests.Interest;
import cursus.notification.languages.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two topics in any order beside one another, with repeats: each confirmed one is told once per cohort. A failure names its
 * seed; {@code -Dcursus.seed=<seed>} plays it again.
 */
class TellingModelTest {

    private static final Logger log = LoggerFactory.getLogger(TellingModelTest.class);
    private static final int RUNS = 200;
    private static final int ACTS = 60;

    @Test
    void whatever_comes_first_and_however_often_each_who_confirmed_is_told_once() {
        long seed = Long.getLong("cursus.seed", System.nanoTime());
        log.info("cursus.seed={}", seed);
        Random random = new Random(seed);
        for (int i = 0; i < RUNS; i++) {
            new Run(random, "seed " + seed + ", run " + i).play();
        }
    }

    private static final class Run {

        private static final Instant CLOSES = Samples.NOW.plus(Duration.ofDays(30));
        private static final int PEOPLE = 6;

        private final Random random;
        private final String name;
        private final World world = new World();
        private final List<Runnable> heard = new ArrayList<>();
        private final Map<String, Interest> latest = new HashMap<>();
        private final List<String> erased = new ArrayList<>();
        private long sequence;

        Run(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        void play() {
            describe(Optional.of(Samples.NOW.minusSeconds(60)));
            for (int i = 0; i < ACTS; i++) {
                step();
                expectNobodyToldTwice();
            }
            opens();
            expectEverybodyToldWhoConfirmed();
        }

        private void step() {
            switch (random.nextInt(9)) {
                case 0, 1 -> card(somebody(), false);
                case 2, 3 -> card(somebody(), true);
                case 4 -> erase(somebody());
                case 5 -> opens();
                case 6 -> closes();
                case 7 -> describe(random.nextBoolean() ? Optional.empty() : Optional.of(CLOSES.minusSeconds(1)));
                default -> hearAgain();
            }
        }

        /** A card never says less than the one before, and none comes after an erasure. */
        private void card(String who, boolean confirmed) {
            boolean before = Optional.ofNullable(latest.get(who))
                    .filter(Interest::hasConfirmed)
                    .isPresent();
            if (erased.contains(who)) {
                return;
            }
            Interest interest = new Interest(
                    who,
                    Optional.of(Samples.COHORT),
                    Optional.of(new Interest.Card(
                            who + "@example.org",
                            Optional.empty(),
                            Language.ENGLISH,
                            confirmed || before,
                            Samples.NOW,
                            "token")));
            latest.put(who, interest);
            hear(received("cursus.catalogue.interest.state", who, interest), world.interested::card);
        }

        private void erase(String who) {
            if (latest.containsKey(who) && !erased.contains(who)) {
                erased.add(who);
                hear(received("cursus.catalogue.interest.state", who, who), world.interested::erased);
            }
        }

        private void opens() {
            hear(received("cursus.catalogue.cohorts", Samples.COHORT, Samples.COHORT), world.cohorts::opened);
        }

        private void closes() {
            hear(received("cursus.catalogue.cohorts", Samples.COHORT, Samples.COHORT), world.cohorts::closed);
        }

        private void describe(Optional<Instant> opensAt) {
            Cohort plain = Samples.cohort();
            Cohort cohort = new Cohort(
                    plain.cohort(),
                    plain.title(),
                    plain.startsOn(),
                    plain.endsOn(),
                    plain.programme(),
                    opensAt,
                    opensAt.map(_ -> CLOSES),
                    Optional.empty());
            hear(received("cursus.catalogue.cohorts", Samples.COHORT, cohort), world.cohorts::described);
        }

        private <T> void hear(Received<T> received, Consumer<Received<T>> handler) {
            heard.add(() -> handler.accept(received));
            handler.accept(received);
        }

        private void hearAgain() {
            heard.get(random.nextInt(heard.size())).run();
        }

        private String somebody() {
            return "interest-" + random.nextInt(PEOPLE);
        }

        private <T> Received<T> received(String source, String key, T fields) {
            sequence++;
            return Samples.received("event-" + sequence, source, key, sequence, fields);
        }

        private void expectNobodyToldTwice() {
            latest.keySet()
                    .forEach(who -> assertThat(openingsTo(who))
                            .as("%s: openings told to %s", name, who)
                            .hasSizeLessThanOrEqualTo(1));
        }

        private void expectEverybodyToldWhoConfirmed() {
            latest.forEach((who, interest) -> {
                if (interest.hasConfirmed() && !erased.contains(who)) {
                    assertThat(openingsTo(who))
                            .as("%s: openings told to %s", name, who)
                            .hasSize(1);
                }
            });
        }

        private List<Delivery> openingsTo(String who) {
            return world.deliveries.allOf(who).stream()
                    .filter(delivery -> delivery.template() == Template.REGISTRATION_OPENED)
                    .toList();
        }
    }
}
