package cursus.notification.trainers.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.notification.trainers.FollowingTrainers;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class TrainersSubscription {

    @Bean
    Consumer<Message<byte[]>> trainersState(Subscriptions subscriptions, FollowingTrainers following) {
        return subscriptions
                .to("cursus.scheduling.trainers.state")
                .on("TrainerCard", TrainerCardFields.class, TrainerCardFields::toTrainer, following::card);
    }
}
