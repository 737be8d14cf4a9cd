package cursus.scheduling;

import cursus.scheduling.people.FollowingPeople;
import cursus.scheduling.people.People;
import cursus.scheduling.rosters.FollowingEnrolments;
import cursus.scheduling.rosters.ReadingRoster;
import cursus.scheduling.rosters.RosterEntries;
import cursus.scheduling.sessions.ChangingSessions;
import cursus.scheduling.sessions.OpeningTimetable;
import cursus.scheduling.sessions.SchedulingSessions;
import cursus.scheduling.sessions.Timetables;
import cursus.scheduling.trainers.KeepingTrainers;
import cursus.scheduling.trainers.Trainers;
import cursus.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    @Bean
    OpeningTimetable openingTimetable(Timetables timetables) {
        return new OpeningTimetable(timetables);
    }

    @Bean
    SchedulingSessions schedulingSessions(Timetables timetables, Trainers trainers) {
        return new SchedulingSessions(timetables, trainers);
    }

    @Bean
    ChangingSessions changingSessions(Timetables timetables, Trainers trainers) {
        return new ChangingSessions(timetables, trainers);
    }

    @Bean
    KeepingTrainers keepingTrainers(Trainers trainers) {
        return new KeepingTrainers(trainers);
    }

    @Bean
    FollowingEnrolments followingEnrolments(RosterEntries entries) {
        return new FollowingEnrolments(entries);
    }

    @Bean
    FollowingPeople followingPeople(People people) {
        return new FollowingPeople(people);
    }

    @Bean
    ReadingRoster readingRoster(Timetables timetables, RosterEntries entries, People people) {
        return new ReadingRoster(timetables, entries, people);
    }

    /** Everybody reads timetables; rosters hold names, so only those who teach or organise read them. */
    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, "/api/scheduling/cohorts/*/sessions")
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/scheduling/cohorts/*/sessions",
                        "/api/scheduling/cohorts/*/sessions/moves",
                        "/api/scheduling/cohorts/*/sessions/trainers",
                        "/api/scheduling/cohorts/*/sessions/cancellations")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(HttpMethod.GET, "/api/scheduling/cohorts/*/roster")
                .hasAnyRole("TRAINING_OFFICER", "TRAINER")
                .requestMatchers(HttpMethod.GET, "/api/scheduling/enrolments/*/trail")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers("/api/scheduling/trainers", "/api/scheduling/trainers/**")
                .hasRole("TRAINING_OFFICER");
    }
}
