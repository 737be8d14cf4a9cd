package cursus.notification.enrolments;

import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.sessions.Act;
import java.time.Instant;
import java.util.List;

/** One participant in a world, and what they are sent. */
final class Participant {

    static final Instant LATER = Samples.NOW.plusSeconds(60);

    final World world = new World();

    Participant() {
        world.learnPerson();
        world.learnCohort();
    }

    static Received<Occasion> event(String id, long sequence) {
        return Samples.received(
                id,
                "cursus.enrolment.files",
                "enrolment-1",
                sequence,
                Samples.paidBy("Préfecture d’exemple", World.PERSON));
    }

    Delivery confirmed() {
        world.enrolments.confirmed(event("confirmed", 1));
        return only(Template.ENROLMENT_CONFIRMED);
    }

    Delivery cancelled() {
        world.enrolments.cancelled(event("cancelled", 2));
        return only(Template.ENROLMENT_CANCELLED);
    }

    void scheduled(int number, String act) {
        world.learnSession(Samples.session(number, new Act(act, 1, 1)));
    }

    void moved(int number, int revision) {
        world.sessions.moved(World.heard(Acts.move(number, revision, new Act("move-" + revision, 1, 1))));
    }

    void cancelledSession(int number, int revision) {
        world.sessions.cancelled(World.heard(Acts.cancellation(number, revision, new Act("cancel", 1, 1))));
    }

    List<Delivery> planned(Template template) {
        return world.deliveries.states().stream()
                .filter(delivery -> delivery.template() == template)
                .toList();
    }

    Delivery only(Template template) {
        return planned(template).getFirst();
    }

    Delivery sent(Delivery delivery) {
        return sentAt(delivery, LATER);
    }

    Delivery sentAt(Delivery delivery, Instant at) {
        world.sending.send(delivery.delivery(), Samples.causeAt(at));
        return world.again(delivery);
    }

    /** Composed, and put off by the mail server. */
    void delayed(Delivery delivery, Instant at) {
        world.server.answer(World.delayed(at));
        world.sending.send(delivery.delivery(), Samples.causeAt(at));
        world.server.answer(World.accepted(at));
    }

    Facts lastFacts() {
        return world.told.getLast();
    }
}
