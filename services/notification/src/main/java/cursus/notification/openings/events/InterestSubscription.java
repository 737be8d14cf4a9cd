package cursus.notification.openings.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.notification.openings.FollowingInterests;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class InterestSubscription {

    @Bean
    Consumer<Message<byte[]>> interestState(Subscriptions subscriptions, FollowingInterests following) {
        return subscriptions
                .to("cursus.catalogue.interest.state")
                .on("InterestCard", InterestFields.class, InterestFields::toInterest, following::card)
                .erased(following::erased);
    }
}
