package cursus.gateway.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One page of the programmes that were looked for.
 *
 * @param total how many there are on all pages
 * @param facets of everything on offer, whatever was looked for
 */
public record Found(
        List<Programme.Listed> items,
        int page,
        int size,
        boolean hasNext,
        Optional<Long> total,
        Optional<Facets> facets) {

    /** By what one can narrow. */
    public record Facets(List<Family> families) {}

    /** One shelf, and how much stands on it. */
    public record Family(String family, long count) {}

    public List<Family> families() {
        return facets.map(Facets::families).orElse(List.of());
    }
}
