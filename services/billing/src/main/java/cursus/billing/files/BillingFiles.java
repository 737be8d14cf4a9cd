package cursus.billing.files;

import cursus.messaging.Aggregates;

/** Billing files, by enrolment. */
public interface BillingFiles extends Aggregates<BillingFile> {}
