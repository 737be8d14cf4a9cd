package cursus.notification.enrolments;

import cursus.messaging.Aggregates;

/** What was seen of each enrolment, by its id. */
public interface FollowedEnrolments extends Aggregates<FollowedEnrolment> {}
