package cursus.notification;

import static org.springframework.http.HttpMethod.GET;

import cursus.notification.cohorts.Cohorts;
import cursus.notification.cohorts.FollowingCohorts;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Dispatcher;
import cursus.notification.deliveries.GatheringFacts;
import cursus.notification.deliveries.MailServer;
import cursus.notification.deliveries.Messages;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.ReadingTrail;
import cursus.notification.deliveries.RetryPolicy;
import cursus.notification.deliveries.SendingDelivery;
import cursus.notification.enrolments.FollowedEnrolments;
import cursus.notification.enrolments.FollowingEnrolments;
import cursus.notification.people.FollowingPeople;
import cursus.notification.people.People;
import cursus.notification.sessions.FollowingSessions;
import cursus.notification.sessions.Timetables;
import cursus.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; the model knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    RetryPolicy retryPolicy(NotificationSettings settings) {
        return settings.retry().toPolicy();
    }

    @Bean
    GatheringFacts gatheringFacts(People people, Cohorts cohorts, Timetables timetables, RetryPolicy policy) {
        return new GatheringFacts(people, cohorts, timetables, policy);
    }

    @Bean
    SendingDelivery sendingDelivery(
            Deliveries deliveries,
            GatheringFacts facts,
            Messages messages,
            MailServer server,
            RetryPolicy policy,
            NotificationSettings settings) {
        return new SendingDelivery(deliveries, facts, messages, server, policy, settings.messageIdDomain());
    }

    @Bean
    PlanningDelivery planningDelivery(
            Deliveries deliveries, GatheringFacts facts, Dispatcher dispatcher, RetryPolicy policy) {
        return new PlanningDelivery(deliveries, facts, dispatcher, policy);
    }

    @Bean
    FollowingPeople followingPeople(People people, PlanningDelivery planning) {
        return new FollowingPeople(people, planning::personKnown);
    }

    @Bean
    FollowingCohorts followingCohorts(Cohorts cohorts, PlanningDelivery planning) {
        return new FollowingCohorts(cohorts, planning::cohortKnown);
    }

    @Bean
    FollowingSessions followingSessions(Timetables timetables, PlanningDelivery planning) {
        return new FollowingSessions(timetables, planning::cohortKnown);
    }

    @Bean
    FollowingEnrolments followingEnrolments(
            FollowedEnrolments enrolments, PlanningDelivery planning, NotificationSettings settings) {
        return new FollowingEnrolments(enrolments, planning, settings.actsFromInstant());
    }

    @Bean
    ReadingTrail readingTrail(Deliveries deliveries) {
        return new ReadingTrail(deliveries);
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(GET, "/api/notification/enrolments/*/trail")
                .hasRole("TRAINING_OFFICER")
                // Whose enrolment it is decides the controller.
                .requestMatchers(GET, "/api/notification/enrolments/*/deliveries")
                .authenticated();
    }
}
