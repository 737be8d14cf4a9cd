package cursus.notification.sessions.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.notification.sessions.FollowingSessions;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class SessionSubscription {

    @Bean
    Consumer<Message<byte[]>> sessions(Subscriptions subscriptions, FollowingSessions following) {
        return subscriptions
                .to("cursus.scheduling.sessions")
                .on("SessionScheduled", SessionFields.class, SessionFields::toScheduled, following::scheduled)
                .on("SessionMoved", SessionFields.class, SessionFields::toMoved, following::moved)
                .on(
                        "SessionTrainersChanged",
                        TrainersChangeFields.class,
                        TrainersChangeFields::toChange,
                        following::trainersChanged)
                .on("SessionCancelled", SessionFields.class, SessionFields::toCancelled, following::cancelled)
                .otherwise(following::seen);
    }
}
