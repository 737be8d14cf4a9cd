package cursus.gateway.catalogue;

import cursus.gateway.portal.Text;
import java.util.List;
import java.util.Optional;

/** The page of a programme. */
public record Programme(
        String programme,
        Text title,
        String family,
        Text summary,
        Text presentation,
        List<Module> modules,
        List<Text> objectives,
        List<Text> methods,
        Text audience,
        Optional<Text> prerequisites,
        Optional<Text> assessment,
        Optional<Text> accessibility,
        Contact contact,
        Optional<List<Cohort>> cohorts) {

    /** A numbered part of the programme. */
    public record Module(int number, Text title, Text objective, String kind, int halfDays) {}

    /** Whom to ask: a role, never a person. */
    public record Contact(Text role, String email) {}

    /** A line of the list of programmes. */
    public record Listed(String programme, Text title, String family, Text summary, Optional<List<Cohort>> cohorts) {}

    public List<Cohort> runs() {
        return cohorts.orElse(List.of());
    }
}
