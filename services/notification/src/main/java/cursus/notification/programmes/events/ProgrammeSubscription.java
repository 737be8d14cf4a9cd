package cursus.notification.programmes.events;

import cursus.messaging.inbox.Subscriptions;
import cursus.notification.programmes.FollowingProgrammes;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ProgrammeSubscription {

    @Bean
    Consumer<Message<byte[]>> programmes(Subscriptions subscriptions, FollowingProgrammes following) {
        return subscriptions
                .to("cursus.catalogue.programmes")
                .on("ProgrammePublished", ProgrammeFields.class, ProgrammeFields::toProgramme, following::published);
    }
}
