package cursus.billing.files;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.billing.Samples;
import cursus.billing.invoices.InMemoryInvoices;
import cursus.billing.invoices.IssuingInvoice;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReadingTrailTest {

    private static final String ENROLMENT = "e-1";
    private static final Instant SOON = Samples.NOW.plus(Duration.ofMinutes(5));
    private static final Instant LATER = Samples.NOW.plus(Duration.ofDays(1));

    private final InMemoryBillingFiles files = new InMemoryBillingFiles();
    private final InMemoryInvoices invoices = new InMemoryInvoices();
    private final FollowingEnrolment following = new FollowingEnrolment(files);
    private final IssuingWhatIsDue issuing = new IssuingWhatIsDue(files, new IssuingInvoice(invoices, Samples.terms()));
    private final ReadingTrail reading = new ReadingTrail(files, invoices);

    @Test
    void what_was_decided_issued_and_owed_is_told_in_order_with_who_why_and_which_number() {
        confirm();
        issue();
        cancel();

        assertThat(reading.of(ENROLMENT))
                .containsExactly(
                        entry(Samples.NOW, "InvoiceDecided", "EnrolmentConfirmed", Optional.empty()),
                        entry(SOON, "InvoiceIssued", "DOCUMENT_DUE", Optional.of("F00000001")),
                        entry(LATER, "CorrectionOwed", "EnrolmentCancelled", Optional.empty()));
    }

    @Test
    void what_is_decided_and_not_issued_has_no_number_yet() {
        confirm();

        assertThat(reading.of(ENROLMENT)).extracting(TrailEntry::what).containsExactly("InvoiceDecided");
    }

    @Test
    void an_enrolment_that_was_not_heard_of_has_an_empty_trail() {
        assertThat(reading.of("nobody")).isEmpty();
    }

    @Test
    void of_a_file_that_was_written_before_origins_were_kept_the_rest_is_told() {
        confirm();
        issue();
        cancel();
        BillingFile old = withoutOrigins(files.find(ENROLMENT).orElseThrow());
        Cause cause = Samples.causeAt(LATER);
        files.<Void>decide(ENROLMENT, cause, _ -> Decision.accepted(old));

        assertThat(reading.of(ENROLMENT))
                .containsExactly(
                        new TrailEntry(
                                Samples.NOW,
                                "InvoiceDecided",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("correlation-1"),
                                Optional.empty()),
                        new TrailEntry(
                                SOON,
                                "InvoiceIssued",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("correlation-1"),
                                Optional.of("F00000001")),
                        new TrailEntry(
                                LATER,
                                "CorrectionOwed",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private void confirm() {
        following.confirmed(Samples.received("EnrolmentConfirmed", ENROLMENT, 1, Samples.sale(ENROLMENT)));
    }

    private void issue() {
        issuing.issue(ENROLMENT, Samples.causeAt(SOON).because("DEADLINE"));
    }

    private void cancel() {
        following.cancelled(Samples.received("EnrolmentCancelled", ENROLMENT, 2, Map.of(), LATER));
    }

    private static BillingFile withoutOrigins(BillingFile file) {
        ObjectNode written = Json.mapper().valueToTree(file);
        written.findParents("decidedBy").forEach(parent -> ((ObjectNode) parent).remove("decidedBy"));
        written.findParents("issuedBy").forEach(parent -> ((ObjectNode) parent).remove("issuedBy"));
        return Json.mapper().treeToValue(written, BillingFile.class);
    }

    private static TrailEntry entry(Instant at, String what, String reason, Optional<String> about) {
        return new TrailEntry(
                at, what, Optional.of("service:billing"), Optional.of(reason), Optional.of("correlation-1"), about);
    }
}
