package cursus.notification.deliveries;

/** Writes messages. What comes out depends on nothing but what goes in, so that a repeat is the same message. */
public interface Messages {

    ComposedMessage compose(Delivery delivery, Facts facts);
}
