package cursus.gateway.finance;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The invoices as issued, newest first. */
@Controller
class InvoicePages {

    private final ServiceCaller billing;

    InvoicePages(ServiceCalls services) {
        this.billing = services.to(Service.BILLING);
    }

    @GetMapping("/finance/invoices")
    String invoices(@RequestParam(defaultValue = "0") int page, Model model) {
        Paged<Invoice> invoices = billing.get(
                new ParameterizedTypeReference<Paged<Invoice>>() {},
                uri -> uri.path("/api/billing/invoices")
                        .queryParam("page", page)
                        .build());
        model.addAttribute("invoices", invoices);
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
