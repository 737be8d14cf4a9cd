package cursus.catalogue;

import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.ChangingRegistration;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.cohorts.TellingRegistration;
import cursus.catalogue.offer.ReadingOffer;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    PublishingProgramme publishingProgramme(Programmes programmes) {
        return new PublishingProgramme(programmes);
    }

    @Bean
    AnnouncingCohort announcingCohort(Programmes programmes, Cohorts cohorts) {
        return new AnnouncingCohort(programmes, cohorts);
    }

    @Bean
    ChangingRegistration changingRegistration(Cohorts cohorts) {
        return new ChangingRegistration(cohorts);
    }

    @Bean
    TellingRegistration tellingRegistration(Cohorts cohorts) {
        return new TellingRegistration(cohorts);
    }

    @Bean
    ReadingOffer readingOffer(Programmes programmes, Cohorts cohorts) {
        return new ReadingOffer(programmes, cohorts);
    }

    /** Everybody reads the catalogue; training officers write it. */
    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, "/api/catalogue/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/catalogue/programmes", "/api/catalogue/cohorts")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(HttpMethod.PUT, "/api/catalogue/cohorts/*/registration")
                .hasRole("TRAINING_OFFICER");
    }
}
