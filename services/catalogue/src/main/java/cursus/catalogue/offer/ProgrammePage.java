package cursus.catalogue.offer;

import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeModule;
import cursus.catalogue.programmes.Text;
import java.util.List;
import java.util.Optional;

/** All that everybody may read of a programme, with the cohorts that are not over. */
public record ProgrammePage(
        String programme,
        int version,
        Text title,
        String family,
        Text summary,
        Text presentation,
        List<ProgrammeModule> modules,
        List<Text> objectives,
        List<Text> methods,
        Text audience,
        Optional<Text> prerequisites,
        Optional<Text> assessment,
        Optional<Text> accessibility,
        Contact contact,
        List<CohortPage> cohorts) {

    static ProgrammePage of(Programme programme, List<CohortPage> cohorts) {
        Contents contents = programme.contents();
        return new ProgrammePage(
                programme.code(),
                programme.version(),
                contents.title(),
                contents.family(),
                contents.summary(),
                contents.presentation(),
                contents.modules(),
                contents.objectives(),
                contents.methods(),
                contents.audience(),
                contents.prerequisites(),
                contents.assessment(),
                contents.accessibility(),
                contents.contact(),
                cohorts);
    }
}
