package cursus.gateway.live;

/** Looks at what one page shows, in its reader's name. Used by one thread, the one of the page's stream. */
@FunctionalInterface
public interface Watch {

    /** Throws what a page would: that nobody is signed in any more, that there is no such thing, that a service is away. */
    Sight look();
}
