package cursus.gateway.enrolments;

import java.util.Optional;

/**
 * For how many people an enrolment is.
 *
 * @param asked how many seats were asked for
 * @param given how many it has; absent where it has none
 */
public record PartySize(int asked, Optional<Integer> given, boolean takesFewer) {

    /** Of one seat nothing is said. */
    public boolean worthTelling() {
        return asked != 1;
    }

    /** How many it is about now. */
    public int seats() {
        return given.orElse(asked);
    }

    /** Under which key the words for it lie: seats, and how many were asked for. */
    public String key() {
        if (given.isPresent()) {
            return seats() < asked ? "party.fewer" : "party.given";
        }
        return takesFewer ? "party.asked-or-fewer" : "party.asked";
    }

    /** What ends the key of a sentence that speaks of one seat, or of several. */
    public String ending() {
        return seats() == 1 ? "" : ".party";
    }
}
