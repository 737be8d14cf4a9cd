package cursus.notification.cohorts.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.notification.cohorts.FollowingCohorts;
import cursus.notification.cohorts.events.CohortFields.CodeFields;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CohortSubscription {

    @Bean
    Consumer<Message<byte[]>> cohorts(Subscriptions subscriptions, FollowingCohorts following) {
        return subscriptions
                .to("cursus.catalogue.cohorts")
                .on("CohortAnnounced", CohortFields.class, CohortFields::toCohort, following::described)
                .on("CohortChanged", CohortFields.class, CohortFields::toCohort, following::described)
                .on("RegistrationOpened", CodeFields.class, following::opened)
                .on("RegistrationClosed", CodeFields.class, following::closed)
                .on("CohortCancelled", CodeFields.class, following::closed)
                .otherwise(following::seen);
    }
}
