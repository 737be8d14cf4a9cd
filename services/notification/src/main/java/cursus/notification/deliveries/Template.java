package cursus.notification.deliveries;

import java.util.Locale;

/** What a participant can be told. */
public enum Template {
    ENROLMENT_HELD,
    WAITING_LIST_JOINED,
    SEAT_OFFERED,
    HOLD_EXPIRED,
    OFFER_LAPSED,
    ENROLMENT_CONFIRMED,
    ENROLMENT_CANCELLED;

    /** The name outside: in events, over HTTP and in the texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the message carries the sessions, and so waits for them for a while. */
    public boolean carriesTimetable() {
        return this == ENROLMENT_CONFIRMED;
    }
}
