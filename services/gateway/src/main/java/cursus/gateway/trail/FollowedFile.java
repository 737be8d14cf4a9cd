package cursus.gateway.trail;

import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.portal.Text;
import java.time.Instant;
import java.time.LocalDate;

/** What the head of the page says of the enrolment. */
public record FollowedFile(
        String enrolment,
        String person,
        String cohort,
        Text title,
        LocalDate startsOn,
        LocalDate endsOn,
        Enrolment.State state,
        Enrolment.Payer payer,
        Instant requestedAt) {}
