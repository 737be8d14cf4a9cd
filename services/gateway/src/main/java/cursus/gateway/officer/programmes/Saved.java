package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Problem;
import cursus.gateway.calls.Problem.Difference;
import cursus.gateway.portal.Form;
import java.util.List;

/** What came of saving a section. */
sealed interface Saved {

    /** @param others what somebody else had changed meanwhile, and is saved as well */
    record Done(Draft draft, List<Difference> others) implements Saved {}

    /** The catalogue, or the form itself, names what is wrong. */
    record Refused(Form form) implements Saved {}

    /**
     * Somebody else wrote meanwhile what the reader has to see before anything is saved.
     *
     * @param form with what was typed, and the revision that it would be saved upon
     */
    record Meanwhile(Form form, Problem.Meanwhile since, List<Difference> disputed) implements Saved {}
}
