package cursus.gateway.finance;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.portal.Listing;
import cursus.gateway.routes.Service;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The invoices as issued, newest first unless the reader wants them in another order. */
@Controller
class InvoicePages {

    private static final String INVOICES = "/finance/invoices";
    private static final Set<String> SORTED_BY = Set.of("number", "payer", "issuedOn", "dueOn");

    private final ServiceCaller billing;

    InvoicePages(ServiceCalls services) {
        this.billing = services.to(Service.BILLING);
    }

    @GetMapping(INVOICES)
    String invoices(@RequestParam Map<String, String> query, Model model) {
        Listing listing = new Listing(INVOICES, "", query, SORTED_BY, "-number");
        Paged<Invoice> invoices = billing.get(
                new ParameterizedTypeReference<Paged<Invoice>>() {},
                uri -> listing.asks(uri.path("/api/billing/invoices")).build());
        model.addAttribute("invoices", invoices);
        model.addAttribute("listing", listing);
        return "finance/invoices";
    }

    @GetMapping("/finance/invoices/{id}")
    String invoice(@PathVariable String id, Model model) {
        Invoice invoice = billing.get(
                Invoice.class, uri -> uri.path("/api/billing/invoices/{id}").build(id));
        model.addAttribute("invoice", invoice);
        return "finance/invoice";
    }
}
