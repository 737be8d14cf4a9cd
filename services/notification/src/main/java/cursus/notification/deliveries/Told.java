package cursus.notification.deliveries;

import cursus.notification.sessions.ClassSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What deliveries about one enrolment have told, or are about to tell.
 *
 * @param deliveries in any order
 */
record Told(List<Delivery> deliveries) {

    Told {
        deliveries = List.copyOf(deliveries);
    }

    /** The same, but for one delivery. */
    Told besides(Delivery one) {
        return new Told(deliveries.stream()
                .filter(other -> !other.delivery().equals(one.delivery()))
                .toList());
    }

    boolean enrolmentIsOver() {
        return deliveries.stream().anyMatch(delivery -> delivery.template().endsEnrolment());
    }

    /** Whether all since the confirmation is among these: of whoever was confirmed before these were kept it isn't. */
    boolean fromItsConfirmation() {
        return deliveries.stream().anyMatch(delivery -> delivery.template() == Template.ENROLMENT_CONFIRMED);
    }

    boolean hasList() {
        return lists().findAny().isPresent();
    }

    /** One that nobody has begun to compose. */
    boolean hasUntouchedList() {
        return lists().anyMatch(Delivery::untouched);
    }

    boolean hasOpenList() {
        return lists().anyMatch(delivery -> !delivery.hasEnded());
    }

    /** The latest revision in which the reader was told of this session. */
    Optional<Integer> revision(ClassSession session) {
        return deliveries.stream()
                .filter(delivery -> delivery.template().tellsOfSessions())
                .filter(Told::reachedItsReader)
                .flatMap(delivery -> delivery.letter().stream())
                .flatMap(letter -> revision(letter, session).stream())
                .max(Integer::compare);
    }

    /** Whether the reader was told of it as it is, or later. */
    boolean knows(ClassSession session) {
        return revision(session)
                .filter(revision -> revision >= session.sequence())
                .isPresent();
    }

    /** Whether the reader was told of it, but not as it is. */
    boolean knowsOtherwise(ClassSession session) {
        return revision(session).map(revision -> revision < session.sequence()).orElseGet(() -> !fromItsConfirmation());
    }

    private Stream<Delivery> lists() {
        return deliveries.stream().filter(delivery -> delivery.template().listsPresentSessions());
    }

    /** Once at least, and did not come back since. */
    private static boolean reachedItsReader(Delivery delivery) {
        return delivery.steps().reversed().stream()
                .map(Step::what)
                .filter(what -> what == Step.What.SENT || what == Step.What.BOUNCED)
                .findFirst()
                .filter(Step.What.SENT::equals)
                .isPresent();
    }

    /** A letter from before this was kept told of whatever has been changed since. */
    private static Optional<Integer> revision(Letter letter, ClassSession session) {
        return letter.told()
                .map(told -> told.stream()
                        .filter(each -> each.session().equals(session.session()))
                        .map(ToldSession::revision)
                        .findFirst())
                .orElseGet(() -> Optional.of(0).filter(_ -> session.sequence() > 0));
    }
}
