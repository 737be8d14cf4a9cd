package cursus.billing.invoices.web;

import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.InvoiceIssued;
import cursus.billing.invoices.InvoiceSort;
import cursus.billing.invoices.Invoices;
import cursus.web.Caller;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import cursus.web.SortedBy;
import cursus.web.Sorting;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An invoice reads as the event that announced it. */
@RestController
@RequestMapping("/api/billing")
class InvoicesController {

    private static final String FINANCE_OFFICER = "FINANCE_OFFICER";
    private static final String TRAINING_OFFICER = "TRAINING_OFFICER";
    private static final String NUMBER = "number";
    private static final String ISSUED_ON = "issuedOn";
    private static final String DUE_ON = "dueOn";
    private static final String PAYER = "payer";

    private final Invoices invoices;
    private final Problems problems;

    InvoicesController(Invoices invoices, Problems problems) {
        this.invoices = invoices;
        this.problems = problems;
    }

    @GetMapping("/invoices")
    Page<InvoiceIssued> all(
            PageRequest request,
            @SortedBy(
                            value = {NUMBER, ISSUED_ON, DUE_ON, PAYER},
                            otherwise = "-" + NUMBER)
                    Sorting sorting) {
        return Page.of(invoices.sorted(sortOf(sorting), request.offset(), request.oneMore()), request)
                .map(InvoiceIssued::of);
    }

    @GetMapping("/invoices/{invoice}")
    ResponseEntity<?> one(@PathVariable String invoice, Caller caller) {
        // Somebody else's invoice is answered as one that does not exist.
        Optional<Invoice> found = invoices.find(invoice).filter(each -> mayRead(caller, each));
        return found.<ResponseEntity<?>>map(each -> ResponseEntity.ok(InvoiceIssued.of(each)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @GetMapping("/enrolments/{enrolment}/invoices")
    InvoicesOfEnrolment ofEnrolment(@PathVariable String enrolment, Caller caller) {
        return new InvoicesOfEnrolment(invoices.ofEnrolment(enrolment).stream()
                .filter(each -> mayRead(caller, each))
                .map(InvoiceIssued::of)
                .toList());
    }

    private static InvoiceSort sortOf(Sorting sorting) {
        InvoiceSort.By by = switch (sorting.field()) {
            case ISSUED_ON -> InvoiceSort.By.ISSUED_ON;
            case DUE_ON -> InvoiceSort.By.DUE_ON;
            case PAYER -> InvoiceSort.By.PAYER;
            default -> InvoiceSort.By.NUMBER;
        };
        return new InvoiceSort(by, sorting.descending());
    }

    private static boolean mayRead(Caller caller, Invoice invoice) {
        return caller.has(FINANCE_OFFICER)
                || caller.has(TRAINING_OFFICER)
                || invoice.person().equals(caller.person());
    }

    record InvoicesOfEnrolment(List<InvoiceIssued> items) {}
}
