package cursus.notification.sessions;

import cursus.notification.languages.Text;
import java.util.Optional;

/**
 * Where a class session is held.
 *
 * @param kind on the school's site, elsewhere, or remote: then the address is a link
 */
public record Place(String name, String address, Optional<Text> access, String kind) {}
