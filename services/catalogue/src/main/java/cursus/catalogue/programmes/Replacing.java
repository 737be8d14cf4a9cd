package cursus.catalogue.programmes;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Contention;
import cursus.messaging.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes what follows upon something else: first what is replaced is kept, then one guarded write replaces it, provided
 * that it is still what was kept. A crash between the two leaves a copy of what is still true.
 */
final class Replacing {

    private static final int ATTEMPTS = 200;

    private final Programmes programmes;

    private record Moved() {}

    Replacing(Programmes programmes) {
        this.programmes = programmes;
    }

    Decision<Programme, ProgrammeRefusal> replace(
            String code, Cause cause, Function<Optional<Programme>, Decision<Programme, ProgrammeRefusal>> rule) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Programme> present = programmes.find(code);
            Decision<Programme, ProgrammeRefusal> decision = rule.apply(present);
            if (!(decision instanceof Decision.Accepted<Programme, ProgrammeRefusal>(Change<Programme> change))
                    || written(code, cause, present, change)) {
                return decision;
            }
        }
        throw new Contention("programmes", code, ATTEMPTS);
    }

    /** What somebody is told who began from an older revision. */
    ProgrammeRefusal outdated(Programme present, int given) {
        Optional<List<Difference>> differences = programmes
                .keptRevision(present.code(), given)
                .map(DraftRevision::contents)
                .map(before -> Difference.between(before, present.working().contents()));
        return new ProgrammeRefusal.Outdated(present, given, differences);
    }

    private boolean written(String code, Cause cause, Optional<Programme> present, Change<Programme> change) {
        present.ifPresent(replaced -> keep(replaced, change.state()));
        Decision<Programme, Moved> decision = programmes.decide(
                code, cause, now -> now.equals(present) ? Decision.of(change) : Decision.rejected(new Moved()));
        return decision instanceof Decision.Accepted;
    }

    private void keep(Programme replaced, Programme next) {
        if (next.version() > replaced.version()) {
            replaced.published().ifPresent(programmes::keep);
        }
        if (next.revision() > replaced.revision()) {
            programmes.keep(new DraftRevision(
                    replaced.code(), replaced.revision(), replaced.working().contents()));
        }
    }
}
