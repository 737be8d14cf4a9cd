package cursus.catalogue.offer;

import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.programmes.Branch;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.PlaceKind;
import cursus.catalogue.programmes.Text;
import java.util.List;
import java.util.Optional;

/** A programme as one entry of the list. */
public record ProgrammeCard(
        String programme,
        int version,
        Text title,
        String family,
        Text summary,
        List<Branch> audienceBranches,
        List<PlaceKind> places,
        Optional<Text> duration,
        List<CohortPage> cohorts) {

    public ProgrammeCard {
        audienceBranches = List.copyOf(audienceBranches);
        places = List.copyOf(places);
        cohorts = List.copyOf(cohorts);
    }

    static ProgrammeCard of(Edition edition) {
        Contents contents = edition.contents();
        return new ProgrammeCard(
                edition.code(),
                edition.version(),
                edition.title(),
                contents.family().orElseThrow(),
                contents.summary().orElseThrow(),
                contents.branches(),
                contents.places(),
                contents.duration(),
                List.of());
    }

    ProgrammeCard with(List<CohortPage> runs) {
        return new ProgrammeCard(programme, version, title, family, summary, audienceBranches, places, duration, runs);
    }
}
