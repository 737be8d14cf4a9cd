package cursus.notification.deliveries.smtp;

import cursus.notification.NotificationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class SmtpConfiguration {

    @Bean
    Connections connections(JavaMailSenderImpl server, NotificationSettings settings) {
        return new Connections(server, settings.smtp());
    }
}
