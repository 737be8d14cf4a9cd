package cursus.catalogue.offer;

import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.Text;
import java.util.List;

/** A programme as one entry of the list. */
public record ProgrammeCard(
        String programme, int version, Text title, String family, Text summary, List<CohortPage> cohorts) {

    static ProgrammeCard of(Programme programme, List<CohortPage> cohorts) {
        return new ProgrammeCard(
                programme.code(),
                programme.version(),
                programme.contents().title(),
                programme.contents().family(),
                programme.contents().summary(),
                cohorts);
    }
}
