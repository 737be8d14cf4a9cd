package cursus.enrolment.files;

import cursus.messaging.Cause;

/** A request as it came, with who made it and when. */
public record Asked(EnrolmentRequest request, Cause cause) {

    String enrolment() {
        return request.enrolment();
    }

    String active() {
        return EnrolmentFile.active(request.cohort(), request.person());
    }
}
