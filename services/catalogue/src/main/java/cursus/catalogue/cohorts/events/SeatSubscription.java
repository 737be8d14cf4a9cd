package cursus.catalogue.cohorts.events;

import cursus.catalogue.cohorts.FollowingSeats;
import cursus.catalogue.cohorts.events.SeatFields.Accepted;
import cursus.catalogue.cohorts.events.SeatFields.NotAccepted;
import cursus.messaging.inbox.Subscriptions;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class SeatSubscription {

    @Bean
    Consumer<Message<byte[]>> seats(Subscriptions subscriptions, FollowingSeats following) {
        return subscriptions
                .to("cursus.enrolment.seats")
                .on("CapacityAccepted", Accepted.class, Accepted::capacity, following::accepted)
                .on("CapacityRefused", NotAccepted.class, NotAccepted::toRefused, following::refused);
    }
}
