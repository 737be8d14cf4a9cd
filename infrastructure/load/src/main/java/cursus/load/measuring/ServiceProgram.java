package cursus.load.measuring;

import cursus.acceptance.suite.Repository;
import java.util.Locale;

/** A service of the suite as a program: from its build folder, told by ordinary arguments where everything is. */
public final class ServiceProgram {

    /** What stands in the line by which a service says that it is ready. */
    public static final String READY = "Application in ";

    /** Of the tokens that nobody sends, where a benchmark speaks to public doors alone. */
    public static final String NO_ISSUER = "http://localhost:9000";

    private ServiceProgram() {}

    /**
     * @param service as its folder is called
     * @param issuer of the tokens that it trusts
     */
    public static Program of(String service, int port, Parts parts, String issuer) {
        String capitalised = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        return Program.of("cursus.%s.%sApplication".formatted(service, capitalised))
                .on(Repository.here().classpath("services/" + service))
                .with(
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--spring.main.banner-mode=off",
                        "--spring.jmx.enabled=false",
                        "--logging.level.org.apache.kafka=ERROR",
                        "--spring.mongodb.uri=" + parts.mongo(),
                        "--spring.cloud.stream.kafka.binder.brokers=" + parts.kafka(),
                        "--spring.kafka.bootstrap-servers=" + parts.kafka(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer);
    }
}
