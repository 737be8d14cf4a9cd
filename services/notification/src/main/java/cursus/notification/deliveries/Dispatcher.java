package cursus.notification.deliveries;

/** Has deliveries sent outside the caller's thread. It may forget one: the deadline remembers. */
public interface Dispatcher {

    /** At once. It never waits: where there is no room, the delivery is left to its deadline. */
    void soon(Delivery delivery);

    /** One whose deadline has come. It may wait for room, so that no more are taken up than can be sent. */
    default void inTurn(Delivery delivery) {
        soon(delivery);
    }

    /** Whether {@link #soon} would find room by now. */
    default boolean hasRoom() {
        return false;
    }

    /** Whether it is being sent, or waits here to be. */
    default boolean hasInHand(String delivery) {
        return false;
    }
}
