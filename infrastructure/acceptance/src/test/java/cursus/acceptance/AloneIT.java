package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Child;
import cursus.acceptance.suite.Repository;
import cursus.acceptance.suite.Waiting;
import cursus.embedded.DeclaredTopics;
import cursus.embedded.EmbeddedKafka;
import cursus.embedded.EmbeddedStore;
import cursus.embedded.FreePorts;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each service by its own {@code main}: with a broker and a store, and nobody else, not even who issues tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AloneIT {

    private static final int LAST_LINES = 40;

    private final Repository repository = Repository.here();
    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private EmbeddedKafka kafka;

    @BeforeAll
    void broker(@TempDir Path folder) {
        kafka = EmbeddedKafka.start(folder);
        DeclaredTopics.fromClasspath().createMissing(kafka.bootstrapServers());
    }

    @AfterAll
    void stop() {
        kafka.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "catalogue, cursus.catalogue.CatalogueApplication",
        "enrolment, cursus.enrolment.EnrolmentApplication",
        "scheduling, cursus.scheduling.SchedulingApplication",
        "billing, cursus.billing.BillingApplication",
        "notification, cursus.notification.NotificationApplication",
        "gateway, cursus.gateway.GatewayApplication"
    })
    void a_service_becomes_healthy_without_the_others(String service, String main) {
        int port = FreePorts.findOne();
        int management = service.equals("gateway") ? FreePorts.findOne() : port;
        List<String> said = new CopyOnWriteArrayList<>();
        try (Child process = Child.start(
                command(service, main), environment(port, management), repository.output("alone"), said::add)) {
            Api api = Api.at("http://localhost:" + management);
            Waiting.until(service + " is ready").until(() -> ready(api) || !process.alive());
            assertThat(process.alive()).as(() -> lastOf(said)).isTrue();
            assertThat(api.get("/actuator/health").expect(200).at("/status")).isEqualTo("UP");
            assertThat(api.get("/actuator/prometheus").expect(200).text()).contains("service=\"" + service + "\"");
        }
    }

    private List<String> command(String service, String main) {
        return List.of(
                Repository.java(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                repository.classpath("services/" + service),
                main);
    }

    /** Only the gateway has a port for operators alone. */
    private Map<String, String> environment(int port, int management) {
        return Map.of(
                "SERVER_PORT", Integer.toString(port),
                "CURSUS_MANAGEMENT_PORT", Integer.toString(management),
                "CURSUS_MONGODB_URI", store.uri(),
                "CURSUS_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "CURSUS_RECEIPT_KEY", repository.demoReceiptKey(),
                "CURSUS_OIDC_ISSUER", "http://localhost:" + FreePorts.findOne());
    }

    private static boolean ready(Api api) {
        try {
            return api.get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String lastOf(List<String> said) {
        return String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
    }
}
