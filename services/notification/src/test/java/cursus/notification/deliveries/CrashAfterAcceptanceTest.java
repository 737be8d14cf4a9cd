package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cursus.embedded.FreePorts;
import cursus.notification.Samples;
import cursus.notification.ScriptedServer;
import cursus.notification.ScriptedServer.Taken;
import cursus.notification.deliveries.smtp.Gateway;
import cursus.testing.InMemoryAggregates.Crashed;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process dies between a real server's yes and our record of it. */
class CrashAfterAcceptanceTest {

    private static final Instant AFTER_THE_LEASE =
            Samples.NOW.plus(Samples.policy().lease()).plusSeconds(1);

    private final int port = FreePorts.findOne();
    private final ScriptedServer scripted = new ScriptedServer(port);
    private final World world = new World();
    private final MailServer server = Gateway.to(port).server();

    @AfterEach
    void stop() {
        scripted.close();
    }

    @Test
    void the_mail_is_repeated_once_under_the_same_message_id() {
        Delivery delivery = planned();
        MailServer lastWords = (messageId, correlationId, message) -> {
            MailServer.Outcome outcome = server.send(messageId, correlationId, message);
            world.deliveries.crashBeforeNextWrite();
            return outcome;
        };

        assertThatExceptionOfType(Crashed.class).isThrownBy(() -> send(lastWords, delivery, Samples.NOW));
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.SENDING);
        send(server, delivery, AFTER_THE_LEASE.minusSeconds(2));
        assertThat(scripted.taken()).as("as long as the claim holds").hasSize(1);

        send(server, delivery, AFTER_THE_LEASE);
        send(server, delivery, AFTER_THE_LEASE.plusSeconds(3_600));
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.SENT);
        String messageId = "<" + delivery.delivery() + "@cursus.example.org>";
        assertThat(scripted.taken()).extracting(Taken::messageId).containsExactly(messageId, messageId);
    }

    @Test
    void once_the_record_is_written_a_crash_repeats_nothing() {
        Delivery delivery = planned();
        MailServer lastWords = (messageId, correlationId, message) -> {
            MailServer.Outcome outcome = server.send(messageId, correlationId, message);
            world.deliveries.crashAfterNextWrite();
            return outcome;
        };

        assertThatExceptionOfType(Crashed.class).isThrownBy(() -> send(lastWords, delivery, Samples.NOW));
        send(server, delivery, AFTER_THE_LEASE);
        assertThat(scripted.taken()).hasSize(1);
        assertThat(world.deliveries.events()).hasSize(1);
    }

    private Delivery planned() {
        world.learnPerson();
        world.learnCohort();
        return world.plan(Template.ENROLMENT_HELD);
    }

    private void send(MailServer by, Delivery delivery, Instant at) {
        world.sendingBy(by).send(delivery.delivery(), Samples.causeAt(at));
    }
}
