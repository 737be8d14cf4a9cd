package cursus.notification.enrolments;

/**
 * Little more than the mark of what was seen of an enrolment, which lies in the same document.
 *
 * @param lastEvent the name of the last event, for whoever wonders how far notification is
 */
public record FollowedEnrolment(String enrolment, String lastEvent) {}
