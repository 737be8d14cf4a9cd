package cursus.catalogue.programmes;

import cursus.messaging.DomainEvent;
import java.util.List;

/** A version of a programme is public from now on. */
public record ProgrammePublished(String programme, int version, Text title, String family, List<Part> modules)
        implements DomainEvent {

    /** What others need to know of a module. */
    public record Part(int number, Text title, ModuleKind kind, int halfDays) {}

    static ProgrammePublished of(Programme programme) {
        Contents contents = programme.contents();
        return new ProgrammePublished(
                programme.code(),
                programme.version(),
                contents.title(),
                contents.family(),
                contents.modules().stream()
                        .map(module -> new Part(module.number(), module.title(), module.kind(), module.halfDays()))
                        .toList());
    }
}
