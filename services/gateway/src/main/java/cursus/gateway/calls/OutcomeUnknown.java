package cursus.gateway.calls;

/** A service was asked to do something and did not answer: it may or may not have done it, and a page shows which. */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ServiceAway away;
    private final String page;

    /** @param page the address where the reader sees whether it was done */
    public OutcomeUnknown(ServiceAway away, String page) {
        super(away);
        this.away = away;
        this.page = page;
    }

    public ServiceAway away() {
        return away;
    }

    public String page() {
        return page;
    }
}
