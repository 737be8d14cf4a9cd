package cursus.catalogue;

import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.ChangingCohort;
import cursus.catalogue.cohorts.CohortListing;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.cohorts.FollowingSeats;
import cursus.catalogue.cohorts.Interested;
import cursus.catalogue.cohorts.SeatAnswers;
import cursus.catalogue.cohorts.TellingRegistration;
import cursus.catalogue.documents.Documents;
import cursus.catalogue.documents.WritingDocument;
import cursus.catalogue.offer.Offer;
import cursus.catalogue.offer.ReadingOffer;
import cursus.catalogue.programmes.ContentsRules;
import cursus.catalogue.programmes.Markdown;
import cursus.catalogue.programmes.ProgrammeListing;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.catalogue.programmes.ReadingVersions;
import cursus.catalogue.programmes.WithdrawingProgramme;
import cursus.catalogue.programmes.WritingDraft;
import cursus.web.AccessRules;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CatalogueConfiguration.class);

    private static final String[] OFFICERS_READ = {
        "/api/catalogue/drafts",
        "/api/catalogue/programmes/*/draft",
        "/api/catalogue/programmes/*/versions",
        "/api/catalogue/programmes/*/versions/*",
        "/api/catalogue/programmes/*/differences",
        "/api/catalogue/programmes/*/export",
        "/api/catalogue/cohorts/*/interest"
    };

    private static final String[] EVERYBODY_POSTS = {
        "/api/catalogue/cohorts/*/interest",
        "/api/catalogue/interest/*/confirm",
        "/api/catalogue/interest/*/unsubscribe"
    };

    private static final String[] OFFICERS_POST = {
        "/api/catalogue/programmes",
        "/api/catalogue/programmes/import",
        "/api/catalogue/programmes/*/publication",
        "/api/catalogue/programmes/*/publication/preview",
        "/api/catalogue/programmes/*/withdrawal",
        "/api/catalogue/programmes/*/withdrawal/preview",
        "/api/catalogue/cohorts",
        "/api/catalogue/cohorts/*/changes",
        "/api/catalogue/cohorts/*/opening",
        "/api/catalogue/cohorts/*/closing",
        "/api/catalogue/cohorts/*/cancellation"
    };

    @Bean
    ContentsRules contentsRules(Markdown markdown, Documents documents) {
        return new ContentsRules(markdown, documents);
    }

    @Bean
    WritingDraft writingDraft(Programmes programmes, ContentsRules rules) {
        return new WritingDraft(programmes, rules);
    }

    @Bean
    PublishingProgramme publishingProgramme(Programmes programmes, ContentsRules rules) {
        return new PublishingProgramme(programmes, rules);
    }

    @Bean
    WithdrawingProgramme withdrawingProgramme(Programmes programmes) {
        return new WithdrawingProgramme(programmes);
    }

    @Bean
    ReadingVersions readingVersions(Programmes programmes) {
        return new ReadingVersions(programmes);
    }

    @Bean
    WritingDocument writingDocument(Documents documents, ContentsRules rules) {
        return new WritingDocument(documents, rules);
    }

    @Bean
    AnnouncingCohort announcingCohort(Programmes programmes, Cohorts cohorts) {
        return new AnnouncingCohort(programmes, cohorts);
    }

    @Bean
    ChangingCohort changingCohort(Cohorts cohorts, Interested interested) {
        return new ChangingCohort(cohorts, interested);
    }

    @Bean
    FollowingSeats followingSeats(SeatAnswers answers) {
        return new FollowingSeats(answers);
    }

    @Bean
    TellingRegistration tellingRegistration(Cohorts cohorts) {
        return new TellingRegistration(cohorts);
    }

    @Bean
    Offer offer(ProgrammeListing programmes, CohortListing cohorts) {
        return new Offer(programmes, cohorts);
    }

    @Bean
    ReadingOffer readingOffer(
            Programmes programmes, Cohorts cohorts, Documents documents, SeatAnswers answers, Offer offer) {
        return new ReadingOffer(programmes, cohorts, documents, answers, offer);
    }

    /** Beside the start, which waits for nothing; where the store is away, the first reader finds out. */
    @Bean
    ApplicationRunner preparedOffer(Offer offer, Clock clock) {
        return _ -> Thread.ofVirtual().name("offer").start(() -> prepare(offer, clock));
    }

    private static void prepare(Offer offer, Clock clock) {
        try {
            offer.prepare(clock.instant());
        } catch (DataAccessException away) {
            log.warn("The offer could not be read yet: {}", away.getMessage());
        }
    }

    /**
     * Everybody reads what is published, and may ask to be told; training officers read the rest, and write. The first
     * rule that fits counts.
     */
    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, OFFICERS_READ)
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(HttpMethod.GET, "/api/catalogue/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, EVERYBODY_POSTS)
                .permitAll()
                .requestMatchers(HttpMethod.POST, OFFICERS_POST)
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(HttpMethod.PUT, "/api/catalogue/programmes/*/draft", "/api/catalogue/documents/*")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(HttpMethod.PUT, "/api/catalogue/cohorts/*/registration")
                .hasRole("TRAINING_OFFICER");
    }
}
