package cursus.catalogue.interest.events;

import cursus.catalogue.interest.TellingInterested;
import cursus.messaging.Received;
import cursus.messaging.inbox.Subscriptions;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The service reads what it tells of cohorts itself: what an opening comes to for each who waits is done even if the
 * process dies right after it.
 */
@Configuration(proxyBeanMethods = false)
class OwnCohortSubscription {

    /** The cohort that an opening or a cancellation tells of. */
    record CohortFields(String cohort) {}

    @Bean
    Consumer<Message<byte[]>> ownCohorts(Subscriptions subscriptions, TellingInterested telling) {
        return subscriptions
                .to("cursus.catalogue.cohorts")
                .on("RegistrationOpened", CohortFields.class, CohortFields::cohort, opened(telling))
                .on("CohortCancelled", CohortFields.class, CohortFields::cohort, cancelled(telling));
    }

    private static Consumer<Received<String>> opened(TellingInterested telling) {
        return received -> telling.opened(received.event(), received.cause());
    }

    private static Consumer<Received<String>> cancelled(TellingInterested telling) {
        return received -> telling.cancelled(received.event(), received.cause());
    }
}
