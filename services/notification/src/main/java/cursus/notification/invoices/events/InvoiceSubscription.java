package cursus.notification.invoices.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.Template;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class InvoiceSubscription {

    /** Nothing is kept of an invoice but the delivery, whose id follows from the event: a repeat finds it. */
    @Bean
    Consumer<Message<byte[]>> invoices(Subscriptions subscriptions, PlanningDelivery planning) {
        return subscriptions
                .to("cursus.billing.invoices")
                .on(
                        "InvoiceIssued",
                        InvoiceFields.class,
                        InvoiceFields::toOccasion,
                        received -> planning.plan(Template.INVOICE_ISSUED, received));
    }
}
