package cursus.planted;

import cursus.notification.deliveries.MailServer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A consumer that repeats: every third mail goes out once more, and nobody could tell that it is a repeat. */
@Configuration(proxyBeanMethods = false)
class RepeatedMail {

    @Bean
    static BeanPostProcessor repeatsMails() {
        AtomicInteger mails = new AtomicInteger();
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MailServer server ? repeating(server, mails) : bean;
            }
        };
    }

    private static MailServer repeating(MailServer server, AtomicInteger mails) {
        return (messageId, correlationId, message) -> {
            MailServer.Outcome outcome = server.send(messageId, correlationId, message);
            if (mails.incrementAndGet() % 3 == 0) {
                String domain = messageId.substring(messageId.indexOf('@'));
                server.send("<" + UUID.randomUUID() + domain, correlationId, message);
            }
            return outcome;
        };
    }
}
