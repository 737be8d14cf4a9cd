package cursus.catalogue.offer;

import java.util.List;

/**
 * A part of what somebody wanted to see.
 *
 * @param total how many programmes there are in all parts
 * @param families of everything on offer, whatever was wanted
 */
public record Found(List<ProgrammeCard> cards, int total, List<Family> families) {

    public Found {
        cards = List.copyOf(cards);
        families = List.copyOf(families);
    }

    /** A shelf, and how many programmes stand on it. */
    public record Family(String family, long count) {}

    public boolean knowsFamily(String name) {
        return families.stream().anyMatch(family -> family.family().equals(name));
    }
}
