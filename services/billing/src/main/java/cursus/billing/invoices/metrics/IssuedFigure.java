package cursus.billing.invoices.metrics;

import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.Invoices;
import cursus.messaging.figures.Figure;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many invoices were ever issued: the last one's number says it, for numbers run from 1 without a hole. */
@Component
final class IssuedFigure implements Figure {

    private final Invoices invoices;
    private volatile long issued;

    IssuedFigure(Invoices invoices, MeterRegistry meters) {
        this.invoices = invoices;
        FunctionCounter.builder("cursus.invoices.issued", this, figure -> figure.issued)
                .description("invoices issued since there are any; the same at each instance")
                .register(meters);
    }

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    public void refresh() {
        issued = invoices.last().map(Invoice::documentNumber).orElse(0L);
    }
}
