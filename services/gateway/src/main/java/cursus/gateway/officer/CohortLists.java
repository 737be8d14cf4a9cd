package cursus.gateway.officer;

import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.portal.Listing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a cohort's page asks for: a part of its enrolments in some order, perhaps only those in one state,
 * and a part of its waiting list, whose order is not for anybody to choose.
 */
public record CohortLists(String cohort, Listing enrolments, Listing waiting, Optional<Enrolment.State> state) {

    static final String STATE = "state";
    static final String VERSION = "version";
    private static final String LANGUAGE = "lang";
    private static final Set<String> SORTED_BY = Set.of("ticket", "requestedAt", "state");

    static CohortLists of(String cohort, Map<String, String> asked) {
        String path = "/officer/cohorts/" + UriUtils.encodePathSegment(cohort, StandardCharsets.UTF_8);
        Map<String, String> query = new HashMap<>(asked);
        query.remove(VERSION);
        // Said once, and kept in a cookie: what asks by itself would say it again and again.
        query.remove(LANGUAGE);
        return new CohortLists(
                cohort,
                new Listing(path, "", query, SORTED_BY, "ticket"),
                new Listing(path, "waiting", query, Set.of(), ""),
                Arrays.stream(Enrolment.State.values())
                        .filter(state -> state.name().equals(query.get(STATE)))
                        .findFirst());
    }

    /** Where the page asks for what has changed. */
    public String live(String stamp) {
        return enrolments.beside(enrolments.path() + "/live", Map.of(VERSION, stamp));
    }

    /** Where the page is told that something has. */
    public String events(String stamp) {
        return enrolments.beside(enrolments.path() + "/events", Map.of(VERSION, stamp));
    }

    /** What the form that asks for a state and a number of lines carries along. */
    public Map<String, String> keptByFilter() {
        return enrolments.kept(Set.of(STATE, enrolments.named("size")));
    }
}
