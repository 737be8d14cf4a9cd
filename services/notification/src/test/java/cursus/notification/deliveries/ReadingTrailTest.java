package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.Json;
import cursus.notification.Samples;
import cursus.notification.deliveries.MailServer.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReadingTrailTest {

    private static final String ENROLMENT = "enrolment-1";
    private static final Instant SOON = Samples.NOW.plusSeconds(1);
    private static final Instant MUCH_LATER = Samples.NOW.plus(Duration.ofDays(2));
    private static final String HELD = "enrolment-held";

    private final World world = new World();
    private final ReadingTrail reading = new ReadingTrail(world.deliveries);

    @Test
    void a_mail_is_planned_for_an_event_and_sent() {
        send(planned(), new Outcome.Accepted(SOON));

        assertThat(reading.of(ENROLMENT))
                .containsExactly(
                        entry(Samples.NOW, "MailPlanned", Optional.of("TESTED")),
                        entry(SOON, "MailSent", Optional.of("DEADLINE")));
    }

    @Test
    void a_mail_that_is_refused_for_good_tells_so_and_when() {
        send(planned(), World.refused(SOON));

        assertThat(reading.of(ENROLMENT).getLast()).isEqualTo(entry(SOON, "MailFailed", Optional.of("PERMANENT")));
    }

    @Test
    void a_mail_that_was_tried_for_too_long_tells_so() {
        send(planned(), World.delayed(MUCH_LATER));

        assertThat(reading.of(ENROLMENT).getLast())
                .isEqualTo(entry(MUCH_LATER, "MailFailed", Optional.of("EXHAUSTED")));
    }

    @Test
    void a_mail_that_still_waits_is_planned_and_no_more() {
        world.plan(Template.ENROLMENT_HELD);

        assertThat(reading.of(ENROLMENT)).extracting(TrailEntry::what).containsExactly("MailPlanned");
    }

    @Test
    void several_mails_are_told_in_order_of_time() {
        Delivery first = planned();
        Delivery second = planned();
        send(second, new Outcome.Accepted(SOON));
        send(first, new Outcome.Accepted(SOON.plusSeconds(1)));

        assertThat(reading.of(ENROLMENT))
                .extracting(TrailEntry::what)
                .containsExactly("MailPlanned", "MailPlanned", "MailSent", "MailSent");
        assertThat(reading.of(ENROLMENT)).extracting(TrailEntry::at).isSorted();
    }

    @Test
    void a_mail_that_an_officer_has_sent_again_tells_who_ordered_it() {
        Delivery mail = planned();
        send(mail, World.refused(SOON));
        Cause officer = new Cause("person:officer-1", "RESENT_BY_OFFICER", "another", SOON.plusSeconds(60));
        world.resending.resend(mail.delivery(), new ResendOrder("key", "same", "Adresse corrigée"), officer);
        world.server.answer(new Outcome.Accepted(SOON.plusSeconds(61)));
        world.sending.send(mail.delivery(), Samples.causeAt(SOON.plusSeconds(61)));

        assertThat(reading.of(ENROLMENT))
                .extracting(TrailEntry::what, TrailEntry::actor, TrailEntry::correlationId)
                .containsExactly(
                        tuple("MailPlanned", "service:notification", "correlation-1"),
                        tuple("MailFailed", "service:notification", "correlation-1"),
                        tuple("MailResendOrdered", "person:officer-1", "correlation-1"),
                        tuple("MailSent", "service:notification", "correlation-1"));
    }

    @Test
    void an_enrolment_about_which_nothing_was_told_has_an_empty_trail() {
        assertThat(reading.of("nobody")).isEmpty();
    }

    @Test
    void of_mails_from_before_reasons_were_kept_the_rest_is_told() {
        Delivery sent = planned();
        send(sent, new Outcome.Accepted(SOON));
        forgetReasons(sent);
        assertThat(reading.of(ENROLMENT))
                .containsExactly(
                        entry(Samples.NOW, "MailPlanned", Optional.empty()), entry(SOON, "MailSent", Optional.empty()));
    }

    @Test
    void and_of_those_that_failed_the_last_attempt() {
        Delivery failed = planned();
        send(failed, World.refused(SOON.plusSeconds(1)));
        forgetReasons(failed);

        assertThat(reading.of(ENROLMENT).getLast()).isEqualTo(entry(SOON, "MailFailed", Optional.of("PERMANENT")));
    }

    private Delivery planned() {
        world.learnPerson();
        world.learnCohort();
        return world.plan(Template.ENROLMENT_HELD);
    }

    private void send(Delivery delivery, Outcome outcome) {
        world.server.answer(outcome);
        world.sending.send(delivery.delivery(), Samples.causeAt(SOON).because("DEADLINE"));
    }

    private void forgetReasons(Delivery delivery) {
        ObjectNode written = Json.mapper().valueToTree(world.again(delivery));
        written.remove("reason");
        written.remove("ending");
        written.remove("history");
        written.remove("copies");
        Delivery old = Json.mapper().treeToValue(written, Delivery.class);
        Cause cause = Samples.causeAt(SOON);
        world.deliveries.<Void>decide(delivery.delivery(), cause, _ -> Decision.accepted(old));
    }

    private static TrailEntry entry(Instant at, String what, Optional<String> reason) {
        return new TrailEntry(at, what, "service:notification", reason, "correlation-1", HELD);
    }
}
