package cursus.notification.deliveries.web;

import cursus.notification.deliveries.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A place in a list as a caller keeps it: opaque, and nothing that is secret, for what it leads to is asked for anew. */
final class Cursor {

    private static final String BETWEEN = "/";

    private Cursor() {}

    static String of(Place place) {
        String written = place.plannedAt() + BETWEEN + place.delivery();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what no list has given out. */
    static Optional<Place> read(String cursor) {
        try {
            String written = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int between = written.indexOf(BETWEEN);
            return between < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Place(Instant.parse(written.substring(0, between)), written.substring(between + 1)));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
