package cursus.catalogue.interest.events;

import cursus.catalogue.interest.InterestCard;
import cursus.catalogue.interest.LoggingInterest;
import cursus.messaging.inbox.Subscriptions;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The service reads its own cards, and tells in the log what may be kept of them. */
@Configuration(proxyBeanMethods = false)
class OwnInterestSubscription {

    /** What the log needs of a card. */
    record CardFields(String interest, String cohort, boolean confirmed) {

        InterestCard toCard() {
            return new InterestCard(interest, cohort, "", Optional.empty(), "", confirmed, "");
        }
    }

    @Bean
    Consumer<Message<byte[]>> interestState(Subscriptions subscriptions, LoggingInterest logging) {
        return subscriptions
                .to("cursus.catalogue.interest.state")
                .on("InterestCard", CardFields.class, CardFields::toCard, logging::card)
                .erased(logging::erased);
    }
}
