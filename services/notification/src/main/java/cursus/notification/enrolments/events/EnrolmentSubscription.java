package cursus.notification.enrolments.events;

import static cursus.notification.deliveries.Template.ENROLMENT_HELD;
import static cursus.notification.deliveries.Template.ENROLMENT_REQUESTED;
import static cursus.notification.deliveries.Template.HOLD_EXPIRED;
import static cursus.notification.deliveries.Template.OFFER_LAPSED;
import static cursus.notification.deliveries.Template.SEAT_OFFERED;
import static cursus.notification.deliveries.Template.WAITING_LIST_JOINED;

import cursus.messaging.Received;
import cursus.messaging.inbox.Subscriptions;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.enrolments.FollowingEnrolments;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class EnrolmentSubscription {

    @Bean
    Consumer<Message<byte[]>> enrolmentFiles(Subscriptions subscriptions, FollowingEnrolments following) {
        return subscriptions
                .to("cursus.enrolment.files")
                .on(
                        "EnrolmentRequested",
                        OccasionFields.class,
                        OccasionFields::toOccasion,
                        tell(following, ENROLMENT_REQUESTED))
                .on("SeatHeld", OccasionFields.class, OccasionFields::toOccasion, tell(following, ENROLMENT_HELD))
                .on(
                        "WaitingListJoined",
                        OccasionFields.class,
                        OccasionFields::toOccasion,
                        tell(following, WAITING_LIST_JOINED))
                .on("SeatOffered", OccasionFields.class, OccasionFields::toOccasion, tell(following, SEAT_OFFERED))
                .on("HoldExpired", OccasionFields.class, OccasionFields::toOccasion, tell(following, HOLD_EXPIRED))
                .on("OfferLapsed", OccasionFields.class, OccasionFields::toOccasion, tell(following, OFFER_LAPSED))
                .on("EnrolmentConfirmed", OccasionFields.class, OccasionFields::toOccasion, following::confirmed)
                .on("EnrolmentCancelled", OccasionFields.class, OccasionFields::toOccasion, following::cancelled)
                .otherwise(following::seen);
    }

    private static Consumer<Received<Occasion>> tell(FollowingEnrolments following, Template template) {
        return received -> following.tell(template, received);
    }
}
