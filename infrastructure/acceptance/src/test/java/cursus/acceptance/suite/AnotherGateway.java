package cursus.acceptance.suite;

import cursus.embedded.FreePorts;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** One more instance of the gateway, in a process of its own, beside the suite's: same store, same provider. */
public final class AnotherGateway implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("catalogue", "enrolment", "scheduling", "billing", "notification");

    private final String address;
    private final Child process;
    private final List<String> said;

    private AnotherGateway(String address, Child process, List<String> said) {
        this.address = address;
        this.process = process;
        this.said = said;
    }

    /** @param away services that it can't reach */
    public static AnotherGateway beside(Suite suite, int port, Set<String> away) {
        return beside(suite, port, away, Map.of());
    }

    /** One that grants an address a few requests a minute. */
    public static AnotherGateway granting(int requests, Suite suite) {
        Map<String, String> few = Map.of(
                "CURSUS_PROTECTION_RATE_PERADDRESS",
                Integer.toString(requests),
                "CURSUS_PROTECTION_RATE_PERIOD",
                "60s");
        return beside(suite, FreePorts.findOne(), Set.of(), few);
    }

    private static AnotherGateway beside(Suite suite, int port, Set<String> away, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("CURSUS_MANAGEMENT_PORT", Integer.toString(FreePorts.findOne()));
        environment.put("CURSUS_MONGODB_URI", suite.address("mongodb"));
        environment.put("CURSUS_OIDC_ISSUER", suite.address("identity"));
        for (String service : SERVICES) {
            String there = away.contains(service) ? "http://localhost:" + FreePorts.findOne() : suite.address(service);
            environment.put("CURSUS_" + service.toUpperCase(Locale.ROOT) + "_URL", there);
        }
        List<String> said = new CopyOnWriteArrayList<>();
        Repository repository = Repository.here();
        Child process = Child.start(command(repository), environment, repository.output("another-gateway"), said::add);
        AnotherGateway gateway = new AnotherGateway("http://localhost:" + port, process, said);
        gateway.awaitReady();
        return gateway;
    }

    public String address() {
        return address;
    }

    public List<String> said() {
        return List.copyOf(said);
    }

    /** As a power cut would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private void awaitReady() {
        Api api = Api.at(address);
        Waiting.until("the other gateway is ready").until(() -> ready(api) || !process.alive());
        if (!process.alive()) {
            throw new IllegalStateException("The gateway ended: " + String.join("\n", said));
        }
    }

    private static boolean ready(Api api) {
        try {
            return api.get("/readyz").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static List<String> command(Repository repository) {
        return List.of(
                Repository.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                repository.classpath("services/gateway"),
                "cursus.gateway.GatewayApplication");
    }
}
