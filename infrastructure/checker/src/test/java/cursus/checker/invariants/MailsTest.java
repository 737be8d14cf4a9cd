package cursus.checker.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailsTest {

    private static final String DELIVERY = "1b671a64-40d5-391e-99b0-da01ff1f3341";
    private static final String MESSAGE_ID = "<" + DELIVERY + "@cursus.example.org>";

    private final Invariant told = new ToldOnce();
    private final Invariant mailed = new OneMailEach();
    private final Story story = new Story().file("EnrolmentConfirmed", "one");
    private final String confirmation = story.last().id();

    @Test
    void one_notification_and_one_mail_for_a_confirmation_hold() {
        story.sent(DELIVERY, confirmation).mail("mail-1", MESSAGE_ID);
        assertThat(story.judgedBy(told)).isEmpty();
        assertThat(story.judgedBy(mailed)).isEmpty();
    }

    @Test
    void a_confirmation_that_nobody_was_told_of_is_named() {
        assertThat(story.judgedBy(told)).containsExactly("EnrolmentConfirmed one #1 (event-1) was told to nobody");
    }

    @Test
    void a_confirmation_of_what_was_cancelled_before_its_mail_left_needs_none() {
        story.file("EnrolmentCancelled", "one");
        assertThat(story.judgedBy(told)).isEmpty();

        story.file("EnrolmentConfirmed", "two");
        assertThat(story.judgedBy(told)).singleElement().asString().startsWith("EnrolmentConfirmed two");
    }

    @Test
    void a_consumer_that_repeats_itself_tells_one_event_twice() {
        story.sent(DELIVERY, confirmation).sent("another-delivery", confirmation);
        assertThat(story.findings(told).violations())
                .singleElement()
                .matches(violation ->
                        !violation.mayPass() && violation.sentence().contains("another-delivery"));
    }

    @Test
    void what_somebody_ordered_to_be_sent_again_is_told_once_more_and_not_twice() {
        String again = MESSAGE_ID.replace("@", ".1@");
        story.sent(DELIVERY, confirmation)
                .resendOrdered(DELIVERY, confirmation)
                .sent(DELIVERY, confirmation, "messageId", again)
                .mail("mail-1", MESSAGE_ID)
                .mail("mail-2", again);
        assertThat(story.judgedBy(told)).isEmpty();
        assertThat(story.judgedBy(mailed)).isEmpty();

        story.sent(DELIVERY, confirmation, "messageId", again);
        assertThat(story.judgedBy(told)).hasSize(1);
    }

    @Test
    void a_mail_that_claims_to_be_sent_again_is_named_where_no_event_tells_of_it() {
        story.sent(DELIVERY, confirmation).mail("mail-1", MESSAGE_ID).mail("mail-2", MESSAGE_ID.replace("@", ".1@"));
        assertThat(story.judgedBy(mailed))
                .singleElement()
                .asString()
                .contains(".1@")
                .endsWith("and no event tells of it");
    }

    @Test
    void another_message_about_the_same_event_is_none_of_it() {
        story.sent(DELIVERY, confirmation).sent("another-delivery", confirmation, "template", "enrolment-held");
        assertThat(story.judgedBy(told)).isEmpty();
    }

    @Test
    void one_act_that_many_are_told_of_is_told_to_each_of_them_once() {
        story.sent(DELIVERY, confirmation)
                .sent("to-claire", "move-1", "template", "sessions-moved", "person", "claire")
                .sent("to-daniel", "move-1", "template", "sessions-moved", "person", "daniel");
        assertThat(story.judgedBy(told)).isEmpty();

        story.sent("to-daniel-again", "move-1", "template", "sessions-moved", "person", "daniel");
        assertThat(story.judgedBy(told))
                .singleElement()
                .asString()
                .contains("to-daniel-again")
                .doesNotContain("to-claire");
    }

    @Test
    void a_notification_without_a_mail_is_named() {
        story.sent(DELIVERY, confirmation);
        assertThat(story.judgedBy(mailed))
                .containsExactly("NotificationSent %s #1 (event-2): no mail %s is in the mailbox"
                        .formatted(DELIVERY, MESSAGE_ID));
    }

    @Test
    void a_mail_repeated_under_its_own_message_id_is_counted_and_no_fault() {
        story.sent(DELIVERY, confirmation).mail("mail-1", MESSAGE_ID).mail("mail-2", MESSAGE_ID);
        assertThat(story.judgedBy(mailed)).isEmpty();
        assertThat(story.findings(mailed).examined()).containsEntry("repeated after a crash", 1L);
    }

    @Test
    void a_mail_that_no_event_tells_of_is_named_unless_somebody_else_sent_it() {
        story.mail("mail-1", MESSAGE_ID).mail("mail-2", "<somebody@elsewhere.example.org>");
        assertThat(story.judgedBy(mailed))
                .containsExactly("the mail %s to registrant@example.org was sent, and no event tells of it"
                        .formatted(MESSAGE_ID));
    }

    @Test
    void a_message_id_is_its_deliverys() {
        story.sent("another-delivery", confirmation, "delivery", DELIVERY, "messageId", MESSAGE_ID);
        assertThat(story.judgedBy(mailed)).anyMatch(sentence -> sentence.endsWith("which is not its delivery's"));
    }

    @Test
    void without_a_mailbox_nobody_looks_into_it() {
        story.sent(DELIVERY, confirmation);
        Findings findings = new Findings(mailed.name());
        mailed.judge(story.seen(Optional.empty()), findings);
        assertThat(findings.violations()).isEmpty();
        assertThat(findings.examined()).containsEntry("mailboxes to look into", 0L);
    }
}
