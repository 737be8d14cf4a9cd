package cursus.billing.files.events;

/** What billing reads of EnrolmentCancelled: the rest stands in its own file. */
record CancelledFields(String enrolment) {}
