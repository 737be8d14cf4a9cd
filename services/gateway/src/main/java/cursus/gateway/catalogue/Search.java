package cursus.gateway.catalogue;

import cursus.gateway.portal.Listing;
import cursus.gateway.portal.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list as somebody asked for it, with the ways out of each filter.
 *
 * @param listing its links lead to the same list, of which the address says only what was understood
 */
public record Search(Filters filters, Listing listing, List<Active> active) {

    private static final String HOME = "/";

    /**
     * A filter that narrows the list now.
     *
     * @param words what it is
     * @param without the address of the list without it
     */
    public record Active(String name, String words, String without) {}

    static Search of(Filters filters, Map<String, String> query, Wording wording) {
        Map<String, String> understood = new LinkedHashMap<>(filters.said());
        for (String part : List.of("page", "size")) {
            Optional.ofNullable(query.get(part)).ifPresent(said -> understood.put(part, said));
        }
        Listing listing = Listing.of(HOME, understood);
        List<Active> active = filters.said().entrySet().stream()
                .map(one -> new Active(
                        one.getKey(),
                        words(one.getKey(), one.getValue(), wording),
                        address(filters.without(Set.of(one.getKey())))))
                .toList();
        return new Search(filters, listing, active);
    }

    /** This page of the list, as it is to be known elsewhere. */
    String address() {
        Listing found = Listing.of(HOME, filters.said());
        return listing.page() == 0 ? found.beside(HOME, Map.of()) : found.atPage(listing.page());
    }

    public boolean narrowed() {
        return !active.isEmpty();
    }

    private static String address(Filters filters) {
        return Listing.of(HOME, filters.said()).beside(HOME, Map.of());
    }

    private static String words(String name, String value, Wording wording) {
        return wording.say("search.active." + name, shown(name, value, wording));
    }

    private static String shown(String name, String value, Wording wording) {
        return switch (name) {
            case "branch" -> wording.code("branch", value);
            case "place" -> wording.code("place", value);
            case "from", "to" -> wording.date(LocalDate.parse(value));
            case "maxPrice" -> wording.count(Long.parseLong(value));
            default -> value;
        };
    }
}
