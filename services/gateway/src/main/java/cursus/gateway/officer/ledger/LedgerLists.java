package cursus.gateway.officer.ledger;

import cursus.gateway.portal.Listing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the page asks for: a part of the waiting list, and a part of the log.
 *
 * @param before only decisions with lower numbers; empty for the latest
 */
public record LedgerLists(String cohort, Listing waiting, Listing log, Optional<Long> before) {

    static final String VERSION = "version";
    static final String BEFORE = "before";
    private static final String LANGUAGE = "lang";
    private static final String AT_THE_LOG = "#log";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    static LedgerLists of(String cohort, Map<String, String> asked) {
        String path = "/officer/cohorts/" + UriUtils.encodePathSegment(cohort, StandardCharsets.UTF_8) + "/ledger";
        Map<String, String> query = new HashMap<>(asked);
        query.remove(VERSION);
        // Said once, and kept in a cookie: what asks by itself would say it again and again.
        query.remove(LANGUAGE);
        return new LedgerLists(
                cohort,
                new Listing(path, "waiting", query, Set.of(), ""),
                Listing.of(path, query),
                Optional.ofNullable(query.get(BEFORE))
                        .filter(NUMBER.asMatchPredicate())
                        .map(Long::valueOf));
    }

    /** Where the page asks for what has changed. */
    public String live(String stamp) {
        return log.beside(log.path() + "/live", Map.of(VERSION, stamp));
    }

    /** Where the page is told that something has. */
    public String events(String stamp) {
        return log.beside(log.path() + "/events", Map.of(VERSION, stamp));
    }

    /** The decisions before one. */
    public String older(long entry) {
        return log.beside(log.path(), Map.of(BEFORE, Long.toString(entry))) + AT_THE_LOG;
    }

    /** The latest decisions. */
    public String latest() {
        Map<String, String> rest = new HashMap<>(log.query());
        rest.remove(BEFORE);
        return Listing.of(log.path(), rest).beside(log.path(), Map.of()) + AT_THE_LOG;
    }
}
