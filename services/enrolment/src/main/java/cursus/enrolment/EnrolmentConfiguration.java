package cursus.enrolment;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.cohorts.FollowingCohorts;
import cursus.enrolment.files.CancellingEnrolment;
import cursus.enrolment.files.ConfirmingEnrolment;
import cursus.enrolment.files.DecidingSeats;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.enrolment.files.LearningSeats;
import cursus.enrolment.files.LedgerTurns;
import cursus.enrolment.files.ReleasingSeat;
import cursus.enrolment.files.RequestingEnrolment;
import cursus.enrolment.files.ResumingFile;
import cursus.enrolment.files.SeatDesk;
import cursus.enrolment.files.StoringRequests;
import cursus.enrolment.files.WaitingPlaces;
import cursus.enrolment.people.KeepingCard;
import cursus.enrolment.people.People;
import cursus.enrolment.seats.KeepingLog;
import cursus.enrolment.seats.LedgerLog;
import cursus.enrolment.seats.LogEntries;
import cursus.enrolment.seats.ReplayingLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.Tickets;
import cursus.web.AccessRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the use cases, which know no framework, to the ports that the adapters implement. */
@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(
                        GET, "/api/enrolment/cohorts/*/seats", "/api/enrolment/receipts/keys")
                .permitAll()
                .requestMatchers(POST, "/api/enrolment/receipts/check")
                .permitAll()
                .requestMatchers(
                        GET,
                        "/api/enrolment/cohorts/*/enrolments",
                        "/api/enrolment/cohorts/*/ledger",
                        "/api/enrolment/cohorts/*/log",
                        "/api/enrolment/enrolments/*/trail")
                .hasRole("TRAINING_OFFICER")
                .requestMatchers(POST, "/api/enrolment/cohorts/*/replay")
                .hasRole("ADMINISTRATOR")
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
    LedgerTurns ledgerTurns() {
        return new LedgerTurns();
    }

    @Bean
    ReleasingSeat releasingSeat(EnrolmentFiles files, SeatLedgers ledgers, LedgerTurns turns) {
        return new ReleasingSeat(files, ledgers, turns);
    }

    @Bean
    LearningSeats learningSeats(EnrolmentFiles files, ReleasingSeat releasing, KeepingLog log) {
        return new LearningSeats(files, releasing, log);
    }

    @Bean
    DecidingSeats decidingSeats(
            EnrolmentFiles files, SeatLedgers ledgers, LearningSeats learning, LedgerTurns turns, Clock clock) {
        return new DecidingSeats(ledgers, files, learning, turns, clock);
    }

    @Bean
    StoringRequests storingRequests(
            EnrolmentFiles files,
            SeatLedgers ledgers,
            Tickets tickets,
            KeepingCard keepingCard,
            SeatDesk desk,
            Clock clock) {
        return new StoringRequests(files, ledgers, tickets, keepingCard, desk, clock);
    }

    @Bean
    RequestingEnrolment requestingEnrolment(
            EnrolmentFiles files, Cohorts cohorts, SeatLedgers ledgers, StoringRequests storing) {
        return new RequestingEnrolment(files, cohorts, ledgers, storing);
    }

    @Bean
    ConfirmingEnrolment confirmingEnrolment(SeatLedgers ledgers, LearningSeats learning, LedgerTurns turns) {
        return new ConfirmingEnrolment(ledgers, learning, turns);
    }

    @Bean
    CancellingEnrolment cancellingEnrolment(EnrolmentFiles files, ReleasingSeat releasing, DecidingSeats deciding) {
        return new CancellingEnrolment(files, releasing, deciding);
    }

    @Bean
    ResumingFile resumingFile(
            EnrolmentFiles files,
            SeatLedgers ledgers,
            DecidingSeats deciding,
            ReleasingSeat releasing,
            LearningSeats learning) {
        return new ResumingFile(files, ledgers, deciding, releasing, learning);
    }

    @Bean
    ReplayingLedger replayingLedger(SeatLedgers ledgers, LedgerLog log) {
        return new ReplayingLedger(ledgers, log);
    }

    @Bean
    KeepingLog keepingLog(LogEntries entries) {
        return new KeepingLog(entries);
    }

    @Bean
    WaitingPlaces waitingPlaces(EnrolmentFiles files, SeatLedgers ledgers) {
        return new WaitingPlaces(files, ledgers);
    }
}
