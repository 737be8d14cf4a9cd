package cursus.enrolment.cohorts.events;

import cursus.enrolment.cohorts.FollowingCohorts;
import cursus.messaging.inbox.Subscriptions;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CohortSubscription {

    /** Of which cohort it is told that it will not take place. */
    record CancelledFields(String cohort) {}

    @Bean
    Consumer<Message<byte[]>> cohorts(Subscriptions subscriptions, FollowingCohorts following) {
        return subscriptions
                .to("cursus.catalogue.cohorts")
                .on("CohortAnnounced", CohortFields.class, CohortFields::toCohort, following::announced)
                .on("CohortChanged", CohortFields.class, CohortFields::toCohort, following::announced)
                .on("CohortCancelled", CancelledFields.class, CancelledFields::cohort, following::cancelled)
                .otherwise(following::passed);
    }
}
