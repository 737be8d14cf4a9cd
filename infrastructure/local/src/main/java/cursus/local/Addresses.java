package cursus.local;

import cursus.embedded.EmbeddedKafka;
import cursus.embedded.EmbeddedStore;
import cursus.embedded.FreePorts;
import cursus.local.mail.MailServer;
import cursus.local.mail.Mailbox;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where every part is reached, known before anything starts. */
final class Addresses {

    private static final String PORT = "cursus.port.";

    private final Settings settings;

    Addresses(Settings settings) {
        this.settings = settings;
    }

    String of(Service service) {
        return local(settings.port(service));
    }

    String kafka() {
        return settings.outsideKafka().orElseGet(() -> "127.0.0.1:" + kafkaPort());
    }

    String store() {
        return settings.outsideStore().orElseGet(() -> "mongodb://127.0.0.1:" + storePort());
    }

    String issuer() {
        return settings.outsideIssuer().orElseGet(() -> local(identityPort()));
    }

    String mailHost() {
        return settings.outsideMail().orElse("127.0.0.1");
    }

    String mailPort() {
        return settings.outsideMail().isPresent() ? settings.outsideMailPort() : Integer.toString(smtpPort());
    }

    String mailbox() {
        return local(mailboxPort());
    }

    /** Where the gateway's operators look; the services have theirs on their own ports. */
    String portalManagement() {
        return local(portalManagementPort());
    }

    int portalManagementPort() {
        return settings.port("portal-management", 8089);
    }

    int kafkaPort() {
        return settings.port("kafka", 9092);
    }

    int controllerPort() {
        return settings.port("kafka-controller", 9093);
    }

    int storePort() {
        return settings.port("mongodb", 27017);
    }

    int smtpPort() {
        return settings.port("smtp", 1025);
    }

    int imapPort() {
        return settings.port("imap", 1143);
    }

    int mailboxPort() {
        return settings.port("mailbox", 8025);
    }

    int identityPort() {
        return settings.port("identity", 9000);
    }

    /** Makes sure, before anything starts, that every port the suite will listen on is free. */
    void requireFreePorts() {
        for (Service service : settings.services()) {
            FreePorts.require(
                    settings.port(service), "the " + service.folder() + " service", PORT + service.portName());
        }
        if (settings.services().contains(Service.GATEWAY)) {
            FreePorts.require(portalManagementPort(), "the gateway’s operators", PORT + "portal-management");
        }
        if (settings.outsideKafka().isEmpty()) {
            FreePorts.require(kafkaPort(), "Kafka", EmbeddedKafka.PORT_SETTING);
            FreePorts.require(controllerPort(), "Kafka’s controller", EmbeddedKafka.CONTROLLER_PORT_SETTING);
        }
        if (settings.outsideStore().isEmpty()) {
            FreePorts.require(storePort(), "the document store", EmbeddedStore.PORT_SETTING);
        }
        if (settings.outsideMail().isEmpty()) {
            FreePorts.require(smtpPort(), "the mail server", MailServer.PORT_SETTING);
            FreePorts.require(imapPort(), "the mail server’s IMAP", MailServer.IMAP_PORT_SETTING);
            FreePorts.require(mailboxPort(), "the mailbox page", Mailbox.PORT_SETTING);
        }
        if (settings.outsideIssuer().isEmpty()) {
            FreePorts.require(identityPort(), "the identity provider", PORT + "identity");
        }
    }

    /** Every address by the name of its part. */
    Map<String, String> byName() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Service.values()).forEach(service -> all.put(service.portName(), of(service)));
        all.put("portal-management", portalManagement());
        all.put("kafka", kafka());
        all.put("mongodb", store());
        all.put("smtp", mailHost() + ":" + mailPort());
        if (settings.outsideMail().isEmpty()) {
            all.put("imap", "127.0.0.1:" + imapPort());
            all.put("mailbox", mailbox());
        }
        all.put("identity", issuer());
        return all;
    }

    private static String local(int port) {
        return "http://localhost:" + port;
    }
}
