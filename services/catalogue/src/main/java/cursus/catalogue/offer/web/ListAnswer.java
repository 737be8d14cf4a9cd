package cursus.catalogue.offer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cursus.catalogue.offer.Found;
import cursus.catalogue.offer.ProgrammeCard;
import cursus.web.Page;
import cursus.web.PageRequest;
import java.util.List;

/** A part of the list, how long all of it is, and by what it could be made shorter. */
record ListAnswer(@JsonUnwrapped Page<ProgrammeCard> list, int total, Facets facets) {

    /** What stands on offer altogether, whatever was asked for. */
    record Facets(List<Found.Family> families) {

        Facets {
            families = List.copyOf(families);
        }
    }

    /** @param found with one programme more than fits */
    static ListAnswer of(Found found, PageRequest request) {
        return new ListAnswer(Page.of(found.cards(), request), found.total(), new Facets(found.families()));
    }
}
