package cursus.catalogue.programmes;

import cursus.messaging.DomainEvent;
import java.util.List;

/** A version of a programme is public from now on. */
public record ProgrammePublished(String programme, int version, Text title, String family, List<Part> modules)
        implements DomainEvent {

    /** What others need to know of a module. */
    public record Part(int number, Text title, ModuleKind kind, int halfDays) {

        static Part of(ProgrammeModule module) {
            return new Part(
                    module.number(),
                    module.title().orElseThrow(),
                    module.kind().orElseThrow(),
                    module.halfDays().orElseThrow());
        }
    }

    static ProgrammePublished of(Edition edition) {
        Contents contents = edition.contents();
        return new ProgrammePublished(
                edition.code(),
                edition.version(),
                edition.title(),
                contents.family().orElseThrow(),
                contents.modules().stream().map(Part::of).toList());
    }
}
