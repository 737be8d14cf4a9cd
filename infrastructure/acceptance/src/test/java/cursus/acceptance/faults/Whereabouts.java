package cursus.acceptance.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where each part of a fleet is reached, the same before and after it was away. */
final class Whereabouts {

    private static final List<String> PORTS = List.of(
            "kafka",
            "kafka-controller",
            "mongodb",
            "smtp",
            "imap",
            "mailbox",
            "identity",
            "portal",
            "portal-management",
            "catalogue",
            "enrolment",
            "scheduling",
            "billing",
            "notification",
            "another");

    private final Map<String, Integer> ports = new LinkedHashMap<>();

    Whereabouts() {
        List<Integer> free = StablePorts.find(PORTS.size());
        for (int i = 0; i < PORTS.size(); i++) {
            ports.put(PORTS.get(i), free.get(i));
        }
    }

    int port(String part) {
        return Objects.requireNonNull(ports.get(part), part);
    }

    String http(String part) {
        return "http://localhost:" + port(part);
    }

    String brokers() {
        return "127.0.0.1:" + port("kafka");
    }

    String store() {
        return "mongodb://127.0.0.1:" + port("mongodb");
    }
}
