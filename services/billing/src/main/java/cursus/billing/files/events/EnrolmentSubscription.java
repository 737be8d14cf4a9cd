package cursus.billing.files.events;

import cursus.messaging.inbox.Subscriptions;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class EnrolmentSubscription {

    @Bean
    Consumer<Message<byte[]>> enrolmentFiles(Subscriptions subscriptions, EnrolmentEvents events) {
        return subscriptions
                .to("cursus.enrolment.files")
                .on("EnrolmentConfirmed", ConfirmedFields.class, ConfirmedFields::toSale, events::confirmed)
                .on("EnrolmentCancelled", CancelledFields.class, events::cancelled)
                .otherwise(events::seen);
    }
}
