package cursus.scheduling.sessions.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.scheduling.sessions.OpeningTimetable;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CohortSubscription {

    @Bean
    Consumer<Message<byte[]>> catalogueCohorts(Subscriptions subscriptions, OpeningTimetable opening) {
        return subscriptions
                .to("cursus.catalogue.cohorts")
                .on("CohortAnnounced", AnnouncedFields.class, opening::follow)
                .otherwise(opening::follow);
    }
}
