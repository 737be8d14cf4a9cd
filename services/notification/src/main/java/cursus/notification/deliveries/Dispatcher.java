package cursus.notification.deliveries;

/** Has planned deliveries sent at once, outside the caller's thread. It may forget one: the deadline remembers. */
public interface Dispatcher {

    void soon(String delivery, String correlationId);
}
