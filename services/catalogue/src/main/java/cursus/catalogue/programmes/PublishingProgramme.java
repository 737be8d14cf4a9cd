package cursus.catalogue.programmes;

import cursus.messaging.Cause;
import cursus.messaging.Decision;

/** A training officer makes a programme public. */
public final class PublishingProgramme {

    private final Programmes programmes;

    public PublishingProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    public Decision<Programme, ProgrammeRefusal> publish(String code, Contents contents, Cause cause) {
        return programmes.decide(code, cause, present -> Programme.published(present, code, contents, cause.at()));
    }
}
