package cursus.catalogue.offer;

import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.documents.Document;
import cursus.catalogue.programmes.Edition;
import java.util.List;

/**
 * All that everybody may read of a programme, with the cohorts that are not over.
 *
 * @param documents those in force to which it points
 */
public record ProgrammePage(Edition edition, List<Document> documents, List<CohortPage> cohorts) {}
