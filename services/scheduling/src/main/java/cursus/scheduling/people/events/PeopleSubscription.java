package cursus.scheduling.people.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.scheduling.people.FollowingPeople;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class PeopleSubscription {

    @Bean
    Consumer<Message<byte[]>> enrolmentPeople(Subscriptions subscriptions, FollowingPeople following) {
        return subscriptions
                .to("cursus.enrolment.people.state")
                .on("PersonCard", CardFields.class, CardFields::names, following::follow);
    }
}
