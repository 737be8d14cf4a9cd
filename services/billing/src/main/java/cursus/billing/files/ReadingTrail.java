package cursus.billing.files;

import static java.util.stream.Collectors.toMap;

import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.Invoices;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A training officer looks at what billing did about one enrolment: two queries. */
public final class ReadingTrail {

    private final BillingFiles files;
    private final Invoices invoices;

    public ReadingTrail(BillingFiles files, Invoices invoices) {
        this.files = files;
        this.invoices = invoices;
    }

    /** In order of time; empty for an enrolment that billing has not heard of. */
    public List<TrailEntry> of(String enrolment) {
        return files.find(enrolment).map(this::of).orElse(List.of());
    }

    private List<TrailEntry> of(BillingFile file) {
        Map<String, String> numbers =
                invoices.ofEnrolment(file.enrolment()).stream().collect(toMap(Invoice::invoice, Invoice::number));
        Stream<TrailEntry> documents =
                file.documents().stream().flatMap(due -> of(due, Optional.ofNullable(numbers.get(due.document()))));
        Stream<TrailEntry> correction =
                file.correction().stream().map(owed -> TrailEntry.of(owed.since(), "CorrectionOwed", owed.decidedBy()));
        return Stream.concat(documents, correction)
                .sorted(Comparator.comparing(TrailEntry::at))
                .toList();
    }

    private static Stream<TrailEntry> of(DueDocument due, Optional<String> number) {
        Stream<TrailEntry> decided = Stream.of(TrailEntry.of(due.decidedAt(), "InvoiceDecided", due.decidedBy()));
        Stream<TrailEntry> issued = due.issuedAt().stream()
                .map(at -> TrailEntry.of(at, "InvoiceIssued", due.issuedBy()).about(number));
        return Stream.concat(decided, issued).map(entry -> entry.orWithin(due.correlationId()));
    }
}
