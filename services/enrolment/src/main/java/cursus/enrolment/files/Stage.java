package cursus.enrolment.files;

/** Where an enrolment stands, as its registrant sees it. */
public enum Stage {
    REQUESTED(true),
    HELD(true),
    WAITING(true),
    OFFERED(true),
    CONFIRMED(true),
    EXPIRED(false),
    LAPSED(false),
    CANCELLED(false);

    private final boolean open;

    Stage(boolean open) {
        this.open = open;
    }

    /** False once nothing more can happen; the person may then apply for the same cohort again. */
    public boolean isOpen() {
        return open;
    }

    /** True while seats are held, offered or confirmed. */
    boolean hasSeat() {
        return this == HELD || this == OFFERED || this == CONFIRMED;
    }

    /** True while the ledger has still to give a seat, or has not been heard of. */
    boolean isUndecided() {
        return this == REQUESTED || this == WAITING;
    }
}
