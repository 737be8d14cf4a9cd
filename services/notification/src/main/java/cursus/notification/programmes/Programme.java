package cursus.notification.programmes;

import java.util.List;

/** The version of a programme that was published last. */
public record Programme(String programme, List<ProgrammeModule> modules) {

    public Programme {
        modules = List.copyOf(modules);
    }
}
