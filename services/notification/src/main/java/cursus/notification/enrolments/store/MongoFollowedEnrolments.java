package cursus.notification.enrolments.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.enrolments.FollowedEnrolment;
import cursus.notification.enrolments.FollowedEnrolments;
import org.springframework.stereotype.Component;

@Component
final class MongoFollowedEnrolments extends MongoAggregates<FollowedEnrolment> implements FollowedEnrolments {

    MongoFollowedEnrolments(MongoStore store) {
        super(store, Layout.of("enrolments", FollowedEnrolment.class).projection());
    }
}
