package cursus.scheduling.rosters.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.scheduling.rosters.EnrolmentFacts;
import cursus.scheduling.rosters.FollowingEnrolments;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class EnrolmentSubscription {

    @Bean
    Consumer<Message<byte[]>> enrolmentFiles(Subscriptions subscriptions, FollowingEnrolments following) {
        return subscriptions
                .to("cursus.enrolment.files")
                .on("EnrolmentRequested", EnrolmentFacts.class, following::requested)
                .on("EnrolmentConfirmed", EnrolmentFacts.class, following::confirmed)
                .on("HoldExpired", EnrolmentFacts.class, following::expired)
                .on("OfferLapsed", EnrolmentFacts.class, following::lapsed)
                .on("EnrolmentCancelled", EnrolmentFacts.class, following::cancelled)
                .otherwise(following::seen);
    }
}
