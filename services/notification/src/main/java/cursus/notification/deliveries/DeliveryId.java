package cursus.notification.deliveries;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a delivery by what makes it one: the same event, recipient and template are the same delivery for ever. */
final class DeliveryId {

    private DeliveryId() {}

    static String of(String event, String person, Template template) {
        String name = String.join("\n", event, person, template.code());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
