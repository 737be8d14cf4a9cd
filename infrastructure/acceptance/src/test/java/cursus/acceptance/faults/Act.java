package cursus.acceptance.faults;

import java.util.Locale;

/** What a registrant does to an enrolment, by the words of the journal. */
enum Act {
    REQUESTED,
    CONFIRMED,
    CANCELLED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
