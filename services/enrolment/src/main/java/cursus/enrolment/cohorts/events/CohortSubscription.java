package cursus.enrolment.cohorts.events;

import cursus.enrolment.cohorts.FollowingCohorts;
import cursus.messaging.Received;
import cursus.messaging.inbox.Subscriptions;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CohortSubscription {

    @Bean
    Consumer<Message<byte[]>> cohorts(Subscriptions subscriptions, FollowingCohorts following) {
        Consumer<Received<CohortFields>> announced =
                received -> following.announced(received.with(received.event().toCohort()));
        return subscriptions
                .to("cursus.catalogue.cohorts")
                .on("CohortAnnounced", CohortFields.class, announced)
                .on("CohortChanged", CohortFields.class, announced)
                .otherwise(following::passed);
    }
}
