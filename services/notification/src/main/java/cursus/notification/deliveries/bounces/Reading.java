package cursus.notification.deliveries.bounces;

import cursus.notification.deliveries.Bounce;

/** What a mail in the bounce mailbox turned out to be. */
sealed interface Reading {

    /** A report that a mail of ours could not be delivered. */
    record Bounced(Bounce bounce) implements Reading {}

    /** A report that asks for nothing: a mail is late, or has arrived. */
    record Passing() implements Reading {}

    /** No report, or one that names no mail of ours: somebody should look at it. */
    record Strange() implements Reading {}
}
