package cursus.catalogue.interest;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.ChangingCohort;
import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortAct;
import cursus.catalogue.cohorts.CohortRefusal;
import cursus.catalogue.cohorts.InMemoryCohorts;
import cursus.catalogue.programmes.InMemoryProgrammes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import cursus.testing.InMemoryAggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One cohort whose registration is to come, and those who want to be told, without store or broker. */
final class World {

    static final String COHORT = "ACAT21-041-P1";
    static final Instant START = Instant.parse("2021-06-01T08:00:00Z");
    static final Patience PATIENCE =
            new Patience(Duration.ofHours(48), Duration.ofDays(7), Duration.ofMinutes(10), 3, 1_000);

    final InMemoryInterests interests = new InMemoryInterests();
    final InMemoryCohorts cohorts = new InMemoryCohorts();
    final TellingInterested telling = new TellingInterested(interests, cohorts, PATIENCE);
    final RegisteringInterest registering;
    final AnsweringLinks links = new AnsweringLinks(interests, cohorts, telling);
    private final ChangingCohort changing = new ChangingCohort(cohorts, interests);
    private int secrets;
    private Instant now = START;

    World() {
        this(PATIENCE);
    }

    World(Patience patience) {
        registering = new RegisteringInterest(interests, cohorts, this::secret, patience);
        InMemoryProgrammes programmes = new InMemoryProgrammes();
        new PublishingProgramme(programmes, Samples.RULES).publish("ACAT21-041", Samples.contents(), cause());
        new AnnouncingCohort(programmes, cohorts)
                .announce(Samples.proposal(COHORT, "ACAT21-041", Samples.TO_BE_ANNOUNCED), cause());
    }

    static final class InMemoryInterests extends InMemoryAggregates<Interest> implements Interests {

        @Override
        protected void check(String id, Interest state) {
            boolean taken = state.place().isPresent()
                    && states().stream()
                            .anyMatch(other -> !other.interest().equals(id)
                                    && other.place().equals(state.place()));
            if (taken) {
                throw new DuplicateAggregateKey("interests", id, new IllegalStateException("place"));
            }
        }

        @Override
        public Optional<Interest> at(String place) {
            return states().stream()
                    .filter(interest -> interest.place().filter(place::equals).isPresent())
                    .findFirst();
        }

        @Override
        public List<Interest> ofCohort(String cohort, String after, int limit) {
            return waiting(cohort)
                    .filter(interest -> interest.interest().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Interest> page(String cohort, long offset, int limit) {
            return waiting(cohort).skip(offset).limit(limit).toList();
        }

        @Override
        public long count(String cohort, InterestState state) {
            return states().stream()
                    .filter(interest -> interest.cohort().equals(cohort) && interest.state() == state)
                    .count();
        }

        @Override
        public long toBeTold(String cohort) {
            return waiting(cohort)
                    .filter(interest -> interest.state() == InterestState.CONFIRMED)
                    .filter(interest -> interest.toldAt().isEmpty())
                    .count();
        }

        private Stream<Interest> waiting(String cohort) {
            return states().stream()
                    .filter(interest -> interest.cohort().equals(cohort))
                    .filter(interest -> interest.state() != InterestState.ENDED)
                    .sorted(Comparator.comparing(Interest::interest));
        }
    }

    InterestAnswer register(String email) {
        return registering.register(new Wish(COHORT, email, Optional.empty(), "fr"), cause());
    }

    InterestAnswer confirm(String token) {
        return links.confirm(token, cause());
    }

    InterestAnswer unsubscribe(String token) {
        return links.unsubscribe(token, cause());
    }

    /** An officer's act, and what the service hears of it afterwards. */
    void act(CohortAct act) {
        Decision<Cohort, CohortRefusal> decision = changing.carryOut(COHORT, act, cause());
        if (decision instanceof Decision.Rejected<Cohort, CohortRefusal>(CohortRefusal reason)) {
            throw new AssertionError(reason);
        }
    }

    void open() {
        act(new CohortAct.Open(Optional.empty()));
        telling.opened(COHORT, cause());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void wakeWhatIsDue() {
        interests.states().forEach(interest -> telling.due(interest.interest(), cause()));
    }

    /** The links that were mailed to an address, the oldest first. */
    List<String> linksTo(String email) {
        return cards().filter(card -> card.email().equals(email) && !card.confirmed())
                .map(InterestCard::token)
                .toList();
    }

    Stream<InterestCard> cards() {
        return interests.events().stream()
                .filter(InterestCard.class::isInstance)
                .map(InterestCard.class::cast);
    }

    Cause cause() {
        return Samples.causeAt(now);
    }

    private String secret() {
        secrets++;
        return "%043d".formatted(secrets);
    }
}
