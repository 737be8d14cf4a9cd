package cursus.catalogue.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.testing.InMemoryAggregates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two officers work on one programme, each from what they saw last, and now and then the process dies. Beside it stands
 * what must have happened, written down with a list and a number. {@code -Dcursus.seed} repeats a run.
 */
class TwoOfficersModelTest {

    private static final String CODE = "ACAT21-041";
    private static final int RUNS = 200;
    private static final int STEPS = 60;

    @Test
    void whatever_they_do_nothing_is_overwritten_unseen_and_no_version_ever_changes() {
        long seed = Long.getLong("cursus.seed", System.nanoTime());
        System.out.println("two officers: -Dcursus.seed=" + seed);
        for (int run = 0; run < RUNS; run++) {
            new Run(seed + run).play();
        }
    }

    /** One life of the programme. */
    private static final class Run {

        private final long seed;
        private final Random random;
        private final InMemoryProgrammes programmes = new InMemoryProgrammes();
        private final WritingDraft writing = new WritingDraft(programmes, Samples.RULES);
        private final PublishingProgramme publishing = new PublishingProgramme(programmes, Samples.RULES);
        private final WithdrawingProgramme withdrawing = new WithdrawingProgramme(programmes);
        private final ReadingVersions reading = new ReadingVersions(programmes);
        private final int[] seen = {0, 0};

        private final Map<Integer, Contents> revisions = new HashMap<>();
        private final List<Contents> versions = new ArrayList<>();
        private int revision;
        private boolean offered;

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                String what = "seed %d, step %d".formatted(seed, step);
                int officer = random.nextInt(2);
                try {
                    layCrash();
                    act(officer, what);
                } catch (InMemoryAggregates.Crashed dead) {
                    adopt();
                }
                check(what);
            }
        }

        private void layCrash() {
            switch (random.nextInt(12)) {
                case 0 -> programmes.dieAfterKeeping();
                case 1 -> programmes.crashBeforeNextWrite();
                case 2 -> programmes.crashAfterNextWrite();
                default -> {}
            }
        }

        private void act(int officer, String what) {
            switch (random.nextInt(5)) {
                case 0 -> seen[officer] = revision;
                case 1, 2 -> save(officer, page(), what);
                case 3 -> publish(officer, what);
                default -> withdraw(officer, what);
            }
        }

        private void save(int officer, Contents page, String what) {
            boolean same = revision > 0 && page.equals(revisions.get(revision));
            Decision<Programme, ProgrammeRefusal> decision = writing.save(CODE, seen[officer], page, cause(officer));
            if (seen[officer] == revision && !same) {
                accepted(decision, officer, page, what);
            } else if (!same) {
                outdated(decision, officer, what);
            }
        }

        private void publish(int officer, String what) {
            Decision<Programme, ProgrammeRefusal> decision = publishing.publish(CODE, seen[officer], cause(officer));
            if (revision == 0) {
                assertThat(decision).as(what).isEqualTo(Decision.rejected(new ProgrammeRefusal.UnknownProgramme(CODE)));
            } else if (seen[officer] != revision) {
                outdated(decision, officer, what);
            } else if (offered && versions.getLast().equals(revisions.get(revision))) {
                assertThat(decision)
                        .as(what)
                        .isEqualTo(Decision.rejected(new ProgrammeRefusal.NothingToPublish(CODE, versions.size())));
            } else {
                versions.add(now());
                offered = true;
                accepted(decision, officer, now(), what);
            }
        }

        private void withdraw(int officer, String what) {
            Decision<Programme, ProgrammeRefusal> decision = withdrawing.withdraw(
                    CODE, seen[officer], Withdrawal.Reason.OTHER, Optional.empty(), cause(officer));
            if (revision > 0 && seen[officer] == revision && offered) {
                offered = false;
                accepted(decision, officer, now(), what);
            } else {
                assertThat(decision).as(what).isInstanceOf(Decision.Rejected.class);
            }
        }

        private void accepted(Decision<Programme, ProgrammeRefusal> decision, int officer, Contents page, String what) {
            assertThat(decision).as(what).isInstanceOf(Decision.Accepted.class);
            revision++;
            revisions.put(revision, page);
            seen[officer] = revision;
        }

        private void outdated(Decision<Programme, ProgrammeRefusal> decision, int officer, String what) {
            Optional<List<Difference>> differences =
                    Optional.ofNullable(revisions.get(seen[officer])).map(before -> Difference.between(before, now()));
            assertThat(decision)
                    .as(what)
                    .isEqualTo(Decision.rejected(new ProgrammeRefusal.Outdated(
                            programmes.find(CODE).orElseThrow(), seen[officer], differences)));
        }

        /** Whether the write came before the death is for the store to say; whatever it says must be one of the two. */
        private void adopt() {
            programmes.find(CODE).ifPresent(known -> {
                assertThat(known.revision()).as("seed %d", seed).isBetween(revision, revision + 1);
                revision = known.revision();
                revisions.put(revision, known.working().contents());
                offered = known.offered().isPresent();
                if (versions.size() < known.version()) {
                    versions.add(known.contents().orElseThrow());
                }
            });
        }

        private void check(String what) {
            Optional<Programme> known = programmes.find(CODE);
            assertThat(known.map(Programme::revision).orElse(0)).as(what).isEqualTo(revision);
            assertThat(known.map(programme -> programme.working().contents()))
                    .as(what)
                    .isEqualTo(Optional.ofNullable(revisions.get(revision)));
            assertThat(programmes.offered(CODE).isPresent()).as(what).isEqualTo(offered);
            for (int version = 1; version <= versions.size(); version++) {
                assertThat(reading.version(CODE, version).map(Edition::contents))
                        .as("%s, version %d", what, version)
                        .contains(versions.get(version - 1));
            }
            assertThat(reading.version(CODE, versions.size() + 1)).as(what).isEmpty();
            assertThat(reading.versions(CODE, 0, 100).orElse(List.of()))
                    .as(what)
                    .hasSize(versions.size());
        }

        private Contents now() {
            return Optional.ofNullable(revisions.get(revision)).orElseThrow();
        }

        private Contents page() {
            return Samples.titled(Samples.contents(), Samples.french("Titre " + random.nextInt(4)));
        }

        private static Cause cause(int officer) {
            return new Cause("person:" + officer, "TESTED", "tests", Instant.EPOCH);
        }
    }
}
