package cursus.notification;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import cursus.messaging.Cause;
import cursus.notification.cohorts.Cohorts;
import cursus.notification.cohorts.FollowingCohorts;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Dispatcher;
import cursus.notification.deliveries.ForgettingRecipient;
import cursus.notification.deliveries.GatheringFacts;
import cursus.notification.deliveries.GatheringSessions;
import cursus.notification.deliveries.GatheringTrainers;
import cursus.notification.deliveries.MailForm;
import cursus.notification.deliveries.MailServer;
import cursus.notification.deliveries.Messages;
import cursus.notification.deliveries.NothingOld;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.ReadingTrail;
import cursus.notification.deliveries.Recipients;
import cursus.notification.deliveries.RecordingBounce;
import cursus.notification.deliveries.ResendingDelivery;
import cursus.notification.deliveries.RetryPolicy;
import cursus.notification.deliveries.SendingDelivery;
import cursus.notification.deliveries.SendingInTurn;
import cursus.notification.deliveries.TemplateStarts;
import cursus.notification.deliveries.WhatWasTold;
import cursus.notification.enrolments.FollowedEnrolments;
import cursus.notification.enrolments.FollowingEnrolments;
import cursus.notification.enrolments.Participations;
import cursus.notification.enrolments.TellingParticipants;
import cursus.notification.interests.Interests;
import cursus.notification.openings.FollowingInterests;
import cursus.notification.openings.TellingInterested;
import cursus.notification.people.FollowingPeople;
import cursus.notification.people.People;
import cursus.notification.previews.PreviewingTemplates;
import cursus.notification.programmes.FollowingProgrammes;
import cursus.notification.programmes.Programmes;
import cursus.notification.sessions.FollowingSessions;
import cursus.notification.sessions.TimetableChanges;
import cursus.notification.sessions.Timetables;
import cursus.notification.trainers.FollowingTrainers;
import cursus.notification.trainers.Trainers;
import cursus.web.AccessRules;
import java.time.Clock;
import java.util.UUID;
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
    NothingOld nothingOld(TemplateStarts starts, Deliveries deliveries, NotificationSettings settings, Clock clock) {
        Cause now =
                new Cause("service:notification", "STARTED", UUID.randomUUID().toString(), clock.instant());
        return new NothingOld(starts, deliveries, settings.actsFromInstant(), settings.lookBack(), now);
    }

    @Bean
    WhatWasTold whatWasTold(Deliveries deliveries, NothingOld nothingOld) {
        return new WhatWasTold(deliveries, nothingOld);
    }

    @Bean
    Recipients recipients(People people, Interests interests) {
        return new Recipients(people, interests);
    }

    @Bean
    ForgettingRecipient forgettingRecipient(Deliveries deliveries) {
        return new ForgettingRecipient(deliveries);
    }

    @Bean
    TellingInterested tellingInterested(Interests interests, Cohorts cohorts, PlanningDelivery planning) {
        return new TellingInterested(interests, cohorts, planning);
    }

    @Bean
    FollowingInterests followingInterests(
            Interests interests, TellingInterested telling, PlanningDelivery planning, ForgettingRecipient forgetting) {
        return new FollowingInterests(interests, telling, planning, forgetting);
    }

    @Bean
    GatheringFacts gatheringFacts(
            Recipients recipients,
            Cohorts cohorts,
            Programmes programmes,
            Timetables timetables,
            TimetableChanges changes,
            Trainers trainers,
            WhatWasTold told,
            RetryPolicy policy) {
        return new GatheringFacts(
                recipients,
                cohorts,
                programmes,
                new GatheringSessions(timetables, changes, policy),
                new GatheringTrainers(trainers),
                told);
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
    SendingInTurn sendingInTurn(Deliveries deliveries, SendingDelivery sending, RetryPolicy policy) {
        return new SendingInTurn(deliveries, sending, policy);
    }

    @Bean
    RecordingBounce recordingBounce(Deliveries deliveries, NotificationSettings settings) {
        return new RecordingBounce(deliveries, settings.messageIdDomain());
    }

    @Bean
    PlanningDelivery planningDelivery(
            Deliveries deliveries,
            GatheringFacts facts,
            Dispatcher dispatcher,
            RetryPolicy policy,
            NothingOld nothingOld) {
        return new PlanningDelivery(deliveries, facts, dispatcher, policy, nothingOld);
    }

    @Bean
    FollowingProgrammes followingProgrammes(Programmes programmes, PlanningDelivery planning) {
        return new FollowingProgrammes(programmes, planning::programmeKnown);
    }

    @Bean
    FollowingTrainers followingTrainers(Trainers trainers, PlanningDelivery planning) {
        return new FollowingTrainers(trainers, planning::trainerKnown);
    }

    @Bean
    FollowingPeople followingPeople(People people, PlanningDelivery planning) {
        return new FollowingPeople(people, planning::personKnown);
    }

    @Bean
    FollowingCohorts followingCohorts(Cohorts cohorts, PlanningDelivery planning, TellingInterested telling) {
        return new FollowingCohorts(cohorts, planning::cohortKnown, telling::opened);
    }

    @Bean
    TellingParticipants tellingParticipants(
            Participations participations, TimetableChanges changes, WhatWasTold told, PlanningDelivery planning) {
        return new TellingParticipants(participations, changes, told, planning);
    }

    @Bean
    FollowingSessions followingSessions(
            Timetables timetables, TimetableChanges changes, TellingParticipants telling, PlanningDelivery planning) {
        return new FollowingSessions(timetables, changes, telling, planning::cohortKnown);
    }

    @Bean
    FollowingEnrolments followingEnrolments(
            FollowedEnrolments enrolments,
            Participations participations,
            PlanningDelivery planning,
            TellingParticipants telling) {
        return new FollowingEnrolments(enrolments, participations, planning, telling);
    }

    @Bean
    PreviewingTemplates previewingTemplates(Messages messages, MailForm form, NotificationSettings settings) {
        return new PreviewingTemplates(messages, form, settings.messageIdDomain());
    }

    @Bean
    ResendingDelivery resendingDelivery(
            Deliveries deliveries,
            Recipients recipients,
            GatheringFacts facts,
            Dispatcher dispatcher,
            NotificationSettings settings) {
        return new ResendingDelivery(deliveries, recipients, facts, dispatcher, settings.messageIdDomain());
    }

    @Bean
    ReadingTrail readingTrail(Deliveries deliveries) {
        return new ReadingTrail(deliveries);
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(
                        GET, "/api/notification/enrolments/*/trail", "/api/notification/templates/**")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(GET, "/api/notification/deliveries", "/api/notification/deliveries/*")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(POST, "/api/notification/deliveries/*/resend", "/api/notification/resends")
                .hasRole("TRAINING_OFFICER")
                // Whose messages they are follows from the token.
                .requestMatchers(GET, "/api/notification/messages", "/api/notification/messages/*")
                .authenticated()
                // Whose enrolment it is decides the controller.
                .requestMatchers(GET, "/api/notification/enrolments/*/deliveries")
                .authenticated();
    }
}
