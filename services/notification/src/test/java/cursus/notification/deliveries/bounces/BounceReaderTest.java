package cursus.notification.deliveries.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cursus.embedded.FreePorts;
import cursus.notification.NotificationSettings;
import cursus.notification.Samples;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.RecordingBounce;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real IMAP server, and the deliveries in memory. */
class BounceReaderTest {

    private static final String OWNER = "bounces@example.org";

    private final int port = FreePorts.findOne();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final World world = new World();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BounceReader reader = reader(Samples.bouncesAt("127.0.0.1", port));

    private GreenMailUser owner;

    @BeforeEach
    void start() {
        server.start();
        owner = server.setUser(OWNER, OWNER, "secret");
        world.learnPerson();
        world.learnCohort();
    }

    @AfterEach
    void stop() {
        reader.stop();
        server.stop();
    }

    @Test
    void a_report_becomes_the_deliverys_state_and_leaves_the_mailbox() {
        Delivery sent = sent();
        receive(Reports.postfix(sent.delivery(), "failed", "5.1.1", "550 5.1.1 User unknown"));

        reader.start();

        awaitEmpty();
        assertThat(world.again(sent).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(count("recorded")).isEqualTo(1);
        assertThat(aside()).isEmpty();
    }

    @Test
    void repeated_reports_and_passing_ones_leave_the_mailbox_and_change_nothing() {
        Delivery back = sent();
        Delivery late = sent();
        receive(Reports.postfix(back.delivery(), "failed", "5.1.1", "550 unknown"));
        receive(Reports.exim(back.delivery()));
        receive(Reports.postfix(late.delivery(), "delayed", "4.4.1", "connect to example.org: timed out"));

        reader.start();

        awaitEmpty();
        assertThat(world.again(late).state()).isEqualTo(DeliveryState.SENT);
        assertThat(count("recorded")).isEqualTo(1);
        assertThat(count("changed_nothing")).isEqualTo(2);
    }

    @Test
    void rubbish_is_set_aside_and_holds_up_no_report_behind_it() {
        Delivery sent = sent();
        receive("Subject: Hello\n\nI should like to enrol.\n");
        receive("Content-Type: multipart/report; boundary=\n\n");
        receive(Reports.postfix(UUID.randomUUID().toString(), "failed", "5.1.1", "550 unknown"));
        receive(Reports.postfix(sent.delivery(), "failed", "5.1.1", "550 unknown"));

        reader.start();

        awaitEmpty();
        assertThat(world.again(sent).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(aside()).hasSize(3);
        assertThat(count("set_aside")).isEqualTo(3);
    }

    @Test
    void where_nothing_can_be_set_aside_rubbish_stays_with_a_flag_and_is_looked_at_once() {
        Delivery sent = sent();
        receive("Subject: Hello\n\nI should like to enrol.\n");
        NotificationSettings.Bounces nowhere = new NotificationSettings.Bounces(
                "127.0.0.1",
                port,
                "imap",
                OWNER,
                "secret",
                "INBOX",
                // A name that it refuses.
                "a%b",
                Samples.noBounces().every());
        BounceReader other = reader(nowhere);

        other.start();
        await().until(() -> !inbox().isEmpty() && inbox().getFirst().isSet(Flags.Flag.FLAGGED));
        receive(Reports.postfix(sent.delivery(), "failed", "5.1.1", "550 unknown"));
        await().until(() -> world.again(sent).state() == DeliveryState.BOUNCED);
        other.stop();

        assertThat(inbox()).hasSize(1);
        assertThat(count("set_aside")).isEqualTo(1);
    }

    @Test
    void a_report_stays_until_its_state_is_written_and_is_read_again_where_a_crash_came_between() {
        Delivery sent = sent();
        receive(Reports.postfix(sent.delivery(), "failed", "5.1.1", "550 unknown"));
        world.deliveries.crashBeforeNextWrite();

        reader.start();

        await().until(() -> world.again(sent).state() == DeliveryState.BOUNCED);
        awaitEmpty();
        assertThat(count("recorded")).isEqualTo(1);
        assertThat(aside()).isEmpty();
    }

    @Test
    void a_crash_after_the_state_was_written_has_the_report_read_again_and_nothing_told_twice() {
        Delivery sent = sent();
        receive(Reports.postfix(sent.delivery(), "failed", "5.1.1", "550 unknown"));
        int told = world.deliveries.events().size();
        world.deliveries.crashAfterNextWrite();

        reader.start();

        awaitEmpty();
        assertThat(world.deliveries.events()).hasSize(told + 1);
        assertThat(count("changed_nothing")).isEqualTo(1);
    }

    @Test
    void a_mailbox_that_is_away_is_read_when_it_is_back() {
        Delivery sent = sent();
        server.stop();
        reader.start();

        server.start();
        owner = server.setUser(OWNER, OWNER, "secret");
        receive(Reports.postfix(sent.delivery(), "failed", "5.1.1", "550 unknown"));

        await().until(() -> world.again(sent).state() == DeliveryState.BOUNCED);
    }

    @Test
    void many_reports_are_read_in_one_go() {
        List<Delivery> sent = IntStream.range(0, 105).mapToObj(_ -> sent()).toList();
        sent.forEach(each -> receive(Reports.postfix(each.delivery(), "failed", "5.1.1", "550 unknown")));

        reader.start();

        awaitEmpty();
        assertThat(count("recorded")).isEqualTo(105);
    }

    private BounceReader reader(NotificationSettings.Bounces bounces) {
        return new BounceReader(
                Samples.settings(Samples.smtp(), bounces),
                new RecordingBounce(world.deliveries, "cursus.example.org"),
                Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                meters);
    }

    private Delivery sent() {
        Delivery delivery = world.plan(Template.ENROLMENT_HELD);
        world.sending.send(delivery.delivery(), Samples.causeAt(Samples.NOW));
        return world.again(delivery);
    }

    private void receive(String report) {
        owner.deliver(Reports.mail(report));
    }

    private void awaitEmpty() {
        await().atMost(Duration.ofSeconds(20)).until(() -> inbox().isEmpty());
    }

    private List<StoredMessage> inbox() {
        return folder("INBOX").getMessages();
    }

    private List<StoredMessage> aside() {
        return server.getManagers().getImapHostManager().getFolder(owner, "aside") == null
                ? List.of()
                : folder("aside").getMessages();
    }

    private MailFolder folder(String name) {
        return server.getManagers().getImapHostManager().getFolder(owner, name);
    }

    private double count(String result) {
        return meters.get("cursus.bounces").tag("result", result).counter().count();
    }
}
