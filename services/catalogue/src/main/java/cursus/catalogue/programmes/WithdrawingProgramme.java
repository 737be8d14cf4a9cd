package cursus.catalogue.programmes;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;

/** A training officer takes a programme off the list. Publishing it again puts it back. */
public final class WithdrawingProgramme {

    private final Programmes programmes;
    private final Replacing replacing;

    public WithdrawingProgramme(Programmes programmes) {
        this.programmes = programmes;
        this.replacing = new Replacing(programmes);
    }

    public Decision<Programme, ProgrammeRefusal> withdraw(
            String code, int revision, Withdrawal.Reason reason, Optional<Text> note, Cause cause) {
        return replacing.replace(code, cause, present -> withdrawn(present, code, revision, reason, note, cause));
    }

    /** What it would come to; nothing is written. */
    public Decision<Programme, ProgrammeRefusal> preview(
            String code, int revision, Withdrawal.Reason reason, Optional<Text> note, Cause cause) {
        return withdrawn(programmes.find(code), code, revision, reason, note, cause);
    }

    private Decision<Programme, ProgrammeRefusal> withdrawn(
            Optional<Programme> present,
            String code,
            int revision,
            Withdrawal.Reason reason,
            Optional<Text> note,
            Cause cause) {
        if (present.isEmpty()) {
            return Decision.rejected(new ProgrammeRefusal.UnknownProgramme(code));
        }
        Programme known = present.get();
        if (known.revision() != revision) {
            return Decision.rejected(replacing.outdated(known, revision));
        }
        return known.offered().isPresent()
                ? Decision.of(known.withdrawing(reason, note, cause))
                : Decision.rejected(new ProgrammeRefusal.NotOffered(code));
    }
}
