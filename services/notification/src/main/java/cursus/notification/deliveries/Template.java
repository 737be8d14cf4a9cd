package cursus.notification.deliveries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What participants, and those who only want to know when registration opens, can be told. */
public enum Template {
    ENROLMENT_REQUESTED("EnrolmentRequested", 2),
    ENROLMENT_HELD("SeatHeld", 2),
    WAITING_LIST_JOINED("WaitingListJoined", 2),
    SEAT_OFFERED("SeatOffered", 2),
    HOLD_EXPIRED("HoldExpired", 2),
    OFFER_LAPSED("OfferLapsed", 2),
    ENROLMENT_CONFIRMED("EnrolmentConfirmed", 3),
    ENROLMENT_CANCELLED("EnrolmentCancelled", 2),
    SESSIONS_SCHEDULED("SessionScheduled", 2),
    SESSIONS_MOVED("SessionMoved", 1),
    SESSIONS_CANCELLED("SessionCancelled", 1),
    INVOICE_ISSUED("InvoiceIssued", 1),
    INTEREST_TO_CONFIRM("InterestCard", 1),
    REGISTRATION_OPENED("RegistrationOpened", 1);

    private final String event;
    private final int version;

    Template(String event, int version) {
        this.event = event;
        this.version = version;
    }

    /** The name outside: in events, over HTTP and in the texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the event that it tells. */
    public String event() {
        return event;
    }

    /** Raised whenever what it says is written anew, so that a delivery shows which words its reader had. */
    public int version() {
        return version;
    }

    /** Whether it is for those who want to be told when registration opens. */
    public boolean toInterested() {
        return this == INTEREST_TO_CONFIRM || this == REGISTRATION_OPENED;
    }

    /** The template with that name outside, if there is one. */
    public static Optional<Template> of(String code) {
        return Arrays.stream(values())
                .filter(template -> template.code().equals(code))
                .findFirst();
    }

    /** Whether the message carries the sessions, and so waits for them for a while. */
    public boolean carriesTimetable() {
        return this == ENROLMENT_CONFIRMED;
    }

    /** Whether the message says what is taught, and so waits for the programme. */
    boolean carriesProgramme() {
        return this == ENROLMENT_CONFIRMED;
    }

    /** Whether sending it tells its reader of single sessions. */
    boolean tellsOfSessions() {
        return listsPresentSessions() || this == SESSIONS_MOVED || this == SESSIONS_CANCELLED;
    }

    /** Whether the message lists the sessions as they are when it is composed, and who teaches them. */
    boolean listsPresentSessions() {
        return this == ENROLMENT_CONFIRMED || this == SESSIONS_SCHEDULED;
    }

    /** Whether all that it says is which sessions changed, so that without one there is nothing to say. */
    boolean tellsOfChangesAlone() {
        return tellsOfSessions() && this != ENROLMENT_CONFIRMED;
    }

    /** Whether it says that an enrolment is over. */
    boolean endsEnrolment() {
        return this == ENROLMENT_CANCELLED || this == HOLD_EXPIRED || this == OFFER_LAPSED;
    }

    /** Whether the message asks for an act before a deadline, and means nothing after it. */
    public boolean asksInTime() {
        return this == ENROLMENT_HELD || this == SEAT_OFFERED;
    }
}
