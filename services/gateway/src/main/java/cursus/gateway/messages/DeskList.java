package cursus.gateway.messages;

import cursus.gateway.portal.Form;
import cursus.gateway.portal.Listing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the address of the officer's list asks for.
 *
 * @param filter what was typed of it, without what was left blank
 */
public record DeskList(Listing listing, Map<String, String> filter) {

    static final String PATH = "/officer/messages";

    private static final String STATE = "state";
    private static final String FAILED = "FAILED";
    private static final String BOUNCED = "BOUNCED";

    /** As notification names them; the words are {@code desk.state.<code>}. */
    private static final List<String> STATES =
            List.of(FAILED, BOUNCED, "OVERDUE", "AWAITING", "PREPARING", "SENT", "SUPERSEDED");

    private static final List<String> NARROWING =
            List.of(STATE, "template", "cohort", "from", "to", "person", "enrolment");

    static DeskList of(Map<String, String> query) {
        Map<String, String> filter = new LinkedHashMap<>();
        NARROWING.forEach(name -> Optional.ofNullable(query.get(name))
                .filter(text -> !text.isBlank())
                .ifPresent(text -> filter.put(name, text.strip())));
        return new DeskList(Listing.of(PATH, query), filter);
    }

    public List<String> states() {
        return STATES;
    }

    public boolean narrowed() {
        return !filter.isEmpty();
    }

    /** What the form does not ask for, and so carries along. */
    public Map<String, String> kept() {
        return listing.kept(Set.of(STATE, "template", "cohort", "from", "to", "lang"));
    }

    /** Those in a state in which one can be sent again. */
    public boolean resendable() {
        return FAILED.equals(filter.get(STATE)) || BOUNCED.equals(filter.get(STATE));
    }

    /** Where these are sent again. */
    public String resend() {
        return Listing.of(PATH + "/resend", filter).beside(PATH + "/resend", Map.of());
    }

    /** As many of them as one order takes, in a state in which they can be sent again. */
    DeskList firstHundred() {
        Map<String, String> failed = new LinkedHashMap<>(filter);
        if (!resendable()) {
            failed.put(STATE, FAILED);
        }
        Map<String, String> query = new HashMap<>(failed);
        query.put("size", "100");
        return new DeskList(Listing.of(PATH, query), failed);
    }

    /** The list itself. */
    String address() {
        return Listing.of(PATH, filter).beside(PATH, Map.of());
    }

    /** The list about the same, wherever it stands by now. */
    String withoutState() {
        Map<String, String> others = new LinkedHashMap<>(filter);
        others.remove(STATE);
        return Listing.of(PATH, others).beside(PATH, Map.of());
    }

    Form form() {
        return Form.typed(filter);
    }
}
