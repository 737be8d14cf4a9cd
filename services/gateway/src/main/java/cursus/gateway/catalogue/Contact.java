package cursus.gateway.catalogue;

import cursus.gateway.portal.Text;
import java.util.List;
import java.util.Optional;

/**
 * Whom to ask: a role and its shared address or number, never a person. Pages show the address in parts, each in an
 * element of its own: whoever reads or copies it finds an address, and a program that looks for addresses in the source
 * of pages finds none.
 */
public record Contact(Optional<Text> role, Optional<String> email, Optional<String> phone) {

    private static final char AT = '@';

    /** What stands before the sign. */
    public List<String> mailbox() {
        return parts(email.map(address -> address.substring(0, Math.max(address.indexOf(AT), 0))));
    }

    /** What stands behind it. */
    public List<String> host() {
        return parts(email.map(address -> address.substring(address.indexOf(AT) + 1)));
    }

    /** As a telephone dials it. */
    public Optional<String> dialled() {
        return phone.map(number -> number.replaceAll("[^+0-9]", "")).filter(number -> !number.isEmpty());
    }

    private static List<String> parts(Optional<String> name) {
        return name.map(whole -> List.of(whole.split("\\.", -1))).orElse(List.of());
    }
}
