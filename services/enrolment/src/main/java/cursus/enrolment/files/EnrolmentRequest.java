package cursus.enrolment.files;

import cursus.enrolment.payers.Payer;
import cursus.enrolment.people.PersonCard;
import cursus.enrolment.seats.Party;

/**
 * Somebody asks to take part in a cohort.
 *
 * @param enrolment the file's id, which the same person's same idempotency key always leads to
 * @param fingerprint of the request's body
 */
public record EnrolmentRequest(
        String enrolment, String cohort, PersonCard card, Payer payer, Party party, String fingerprint) {

    public String person() {
        return card.person();
    }
}
