package cursus.scheduling.sessions;

import java.util.Optional;

/**
 * Where a class session happens.
 *
 * @param address as it would be written on a letter, or where to connect for a remote session
 * @param access how to get there
 */
public record Place(String name, String address, Optional<Text> access, Kind kind) {

    /** Whether people meet, and where. */
    public enum Kind {
        SITE,
        OFF_SITE,
        REMOTE
    }
}
