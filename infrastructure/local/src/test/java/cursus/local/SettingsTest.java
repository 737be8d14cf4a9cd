package cursus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.embedded.PortTaken;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path root;

    private final Map<String, String> given = new HashMap<>();

    @Test
    void every_service_is_told_its_own_port_and_where_the_others_are() {
        given.put("cursus.port.portal", "9080");
        given.put("cursus.port.portal-management", "9089");
        given.put("cursus.port.billing", "9084");
        Settings settings = settings();
        ServiceStart start = new ServiceStart(settings, new Addresses(settings));
        assertThat(start.arguments(Service.GATEWAY))
                .contains(
                        "--server.port=9080",
                        "--management.server.address=127.0.0.1",
                        "--management.server.port=9089",
                        "--cursus.services.billing=http://localhost:9084",
                        "--cursus.services.catalogue=http://localhost:8081",
                        "--cursus.oidc.issuer=http://localhost:9000");
        assertThat(start.arguments(Service.BILLING))
                .contains("--server.port=9084", "--spring.mongodb.uri=mongodb://127.0.0.1:27017")
                .contains("--logging.file.name=" + root.resolve("var/log/billing.log"));
    }

    @Test
    void outside_parts_are_used_where_they_are_named() {
        given.put("cursus.mongodb.uri", "mongodb://db.example.org");
        given.put("cursus.kafka.bootstrap.servers", "kafka.example.org:9092");
        given.put("cursus.smtp.host", "smtp.example.org");
        given.put("cursus.smtp.port", "587");
        given.put("cursus.oidc.issuer", "https://id.example.org");
        Settings settings = settings();
        assertThat(new ServiceStart(settings, new Addresses(settings)).arguments(Service.NOTIFICATION))
                .contains(
                        "--spring.mongodb.uri=mongodb://db.example.org",
                        "--spring.cloud.stream.kafka.binder.brokers=kafka.example.org:9092",
                        "--spring.mail.host=smtp.example.org",
                        "--spring.mail.port=587",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=https://id.example.org")
                .as("what comes back is that server’s affair")
                .noneMatch(argument -> argument.contains("bounces"));
    }

    @Test
    void notification_reads_what_comes_back_to_the_suites_own_mail_server() {
        given.put("cursus.port.imap", "9143");
        Settings settings = settings();
        assertThat(new ServiceStart(settings, new Addresses(settings)).arguments(Service.NOTIFICATION))
                .contains(
                        "--cursus.notification.smtp.return-path=bounces+{delivery}@example.org",
                        "--cursus.notification.bounces.host=127.0.0.1",
                        "--cursus.notification.bounces.port=9143");
    }

    @Test
    void receipts_are_signed_with_a_key_for_demonstration_unless_another_is_named() {
        Settings demo = settings();
        assertThat(new ServiceStart(demo, new Addresses(demo)).arguments(Service.ENROLMENT))
                .anySatisfy(argument -> assertThat(argument)
                        .startsWith("--cursus.enrolment.receipts.key={")
                        .contains("For demonstration only")
                        .doesNotContain("\n"));
        given.put("cursus.receipt.key", "{}");
        Settings own = settings();
        assertThat(new ServiceStart(own, new Addresses(own)).arguments(Service.ENROLMENT))
                .contains("--cursus.enrolment.receipts.key={}");
    }

    @Test
    void all_services_are_started_unless_some_are_named() {
        assertThat(settings().services()).containsExactly(Service.values());
        given.put("cursus.services", "billing, catalogue");
        assertThat(settings().services()).containsExactlyInAnyOrder(Service.CATALOGUE, Service.BILLING);
        given.put("cursus.services", "none");
        assertThat(settings().services()).isEmpty();
    }

    @Test
    void a_service_that_does_not_exist_is_one_sentence() {
        given.put("cursus.services", "billing,payroll");
        assertThatThrownBy(() -> settings().services())
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "payroll is not a service: give -Dcursus.services names such as catalogue,enrolment or the word all or none.");
    }

    @Test
    void a_port_that_is_no_number_is_one_sentence() {
        given.put("cursus.port.kafka", "ninety");
        assertThatThrownBy(() -> new Addresses(settings()).kafka())
                .isInstanceOf(CannotStart.class)
                .hasMessage("ninety is not a port: give -Dcursus.port.kafka a number from 1 to 65535.");
    }

    @Test
    void a_taken_port_is_noticed_before_anything_starts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            given.put("cursus.port.enrolment", Integer.toString(taken.getLocalPort()));
            assertThatThrownBy(() -> new Addresses(settings()).requireFreePorts())
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("the enrolment service")
                    .hasMessageContaining("-Dcursus.port.enrolment=<port>");
        }
    }

    @Test
    void one_folder_is_held_by_one_suite_which_the_other_is_told_of() {
        Path var = root.resolve("var");
        try (KeptState held = KeptState.hold(var)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> KeptState.hold(var))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        KeptState.hold(var).close();
    }

    @Test
    void a_fresh_start_forgets_everything() throws Exception {
        Path var = root.resolve("var");
        Files.createDirectories(var.resolve("store"));
        Files.writeString(var.resolve("store/file"), "old");
        try (KeptState held = KeptState.hold(var)) {
            held.clear();
            assertThat(var.resolve("store")).doesNotExist();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_sentence() throws Exception {
        Path file = Files.writeString(root.resolve("taken"), "a file, not a folder");
        assertThatThrownBy(() -> KeptState.hold(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file + " cannot be written");
    }

    private Settings settings() {
        given.putIfAbsent("cursus.root", root.toString());
        return Settings.of(name -> Optional.ofNullable(given.get(name)));
    }
}
