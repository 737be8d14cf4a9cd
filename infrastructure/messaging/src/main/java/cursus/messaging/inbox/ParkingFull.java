package cursus.messaging.inbox;

/** As many records of one key wait as may; the partition waits with the next. */
public final class ParkingFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParkingFull(String topic, String key) {
        super("%s/%s has as many records parked as may be".formatted(topic, key));
    }
}
