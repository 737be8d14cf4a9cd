package cursus.catalogue;

import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.interest.AnsweringLinks;
import cursus.catalogue.interest.InterestTrails;
import cursus.catalogue.interest.Interests;
import cursus.catalogue.interest.LoggingInterest;
import cursus.catalogue.interest.Patience;
import cursus.catalogue.interest.RegisteringInterest;
import cursus.catalogue.interest.TellingInterested;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InterestSettings.class)
class InterestConfiguration {

    private static final int SECRET_BYTES = 32;

    @Bean
    Patience patience(InterestSettings settings) {
        return settings.patience();
    }

    @Bean
    TellingInterested tellingInterested(Interests interests, Cohorts cohorts, Patience patience) {
        return new TellingInterested(interests, cohorts, patience);
    }

    @Bean
    RegisteringInterest registeringInterest(Interests interests, Cohorts cohorts, Patience patience) {
        return new RegisteringInterest(interests, cohorts, secrets(), patience);
    }

    @Bean
    AnsweringLinks answeringLinks(Interests interests, Cohorts cohorts, TellingInterested telling) {
        return new AnsweringLinks(interests, cohorts, telling);
    }

    @Bean
    LoggingInterest loggingInterest(InterestTrails trails) {
        return new LoggingInterest(trails);
    }

    private static Supplier<String> secrets() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }
}
