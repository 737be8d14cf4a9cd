package cursus.enrolment;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.cohorts.FollowingCohorts;
import cursus.enrolment.files.CancellingEnrolment;
import cursus.enrolment.files.ConfirmingEnrolment;
import cursus.enrolment.files.EndingHolds;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.enrolment.files.LearningSeats;
import cursus.enrolment.files.OfferingSeats;
import cursus.enrolment.files.ReleasingSeat;
import cursus.enrolment.files.RequestingEnrolment;
import cursus.enrolment.files.ResumingFile;
import cursus.enrolment.files.SeatingRequests;
import cursus.enrolment.people.KeepingCard;
import cursus.enrolment.people.People;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.Tickets;
import cursus.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the use cases, which know no framework, to the ports that the adapters implement. */
@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(GET, "/api/enrolment/cohorts/*/seats")
                .permitAll()
                .requestMatchers(GET, "/api/enrolment/cohorts/*/enrolments", "/api/enrolment/enrolments/*/trail")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(POST, "/api/enrolment/enrolments")
                .hasRole("REGISTRANT")
                .requestMatchers(POST, "/api/enrolment/enrolments/*/confirmation")
                .hasRole("REGISTRANT")
                .requestMatchers(GET, "/api/enrolment/enrolments", "/api/enrolment/enrolments/*")
                .hasAnyRole("REGISTRANT", "TRAINING_OFFICER")
                .requestMatchers(POST, "/api/enrolment/enrolments/*/cancellation")
                .hasAnyRole("REGISTRANT", "TRAINING_OFFICER");
    }

    @Bean
    FollowingCohorts followingCohorts(Cohorts cohorts, SeatLedgers ledgers) {
        return new FollowingCohorts(cohorts, ledgers);
    }

    @Bean
    KeepingCard keepingCard(People people) {
        return new KeepingCard(people);
    }

    @Bean
    OfferingSeats offeringSeats(EnrolmentFiles files, SeatLedgers ledgers) {
        return new OfferingSeats(files, ledgers);
    }

    @Bean
    ReleasingSeat releasingSeat(EnrolmentFiles files, SeatLedgers ledgers) {
        return new ReleasingSeat(files, ledgers);
    }

    @Bean
    LearningSeats learningSeats(EnrolmentFiles files, OfferingSeats offering, ReleasingSeat releasing) {
        return new LearningSeats(files, offering, releasing);
    }

    @Bean
    SeatingRequests seatingRequests(EnrolmentFiles files, SeatLedgers ledgers, LearningSeats learning) {
        return new SeatingRequests(files, ledgers, learning);
    }

    @Bean
    RequestingEnrolment requestingEnrolment(
            EnrolmentFiles files, Cohorts cohorts, Tickets tickets, KeepingCard keepingCard, SeatingRequests seating) {
        return new RequestingEnrolment(files, cohorts, tickets, keepingCard, seating);
    }

    @Bean
    ConfirmingEnrolment confirmingEnrolment(SeatLedgers ledgers, LearningSeats learning) {
        return new ConfirmingEnrolment(ledgers, learning);
    }

    @Bean
    CancellingEnrolment cancellingEnrolment(EnrolmentFiles files, ReleasingSeat releasing, LearningSeats learning) {
        return new CancellingEnrolment(files, releasing, learning);
    }

    @Bean
    ResumingFile resumingFile(
            EnrolmentFiles files,
            SeatLedgers ledgers,
            SeatingRequests seating,
            ReleasingSeat releasing,
            LearningSeats learning) {
        return new ResumingFile(files, ledgers, seating, releasing, learning);
    }

    @Bean
    EndingHolds endingHolds(SeatLedgers ledgers, LearningSeats learning) {
        return new EndingHolds(ledgers, learning);
    }
}
