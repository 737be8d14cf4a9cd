package cursus.local.identity;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The identity provider as a part of the local suite: started, reachable at its address, and closed. */
public final class IdentityProvider implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String issuer;

    private IdentityProvider(ConfigurableApplicationContext context, String issuer) {
        this.context = context;
        this.issuer = issuer;
    }

    /**
     * Starts the provider on the loopback address.
     *
     * @param portal the portal's address, such as {@code http://localhost:8080}
     * @param folder where the signing key and the sessions are kept
     */
    public static IdentityProvider start(int port, String portal, Path folder) {
        String issuer = "http://localhost:" + port;
        SpringApplication application = new SpringApplication(Parts.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        // The launcher has set up logging for everything in this class loader.
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return new IdentityProvider(
                application.run(
                        "--spring.config.name=identity",
                        "--server.port=" + port,
                        "--server.servlet.session.persistent=true",
                        "--server.servlet.session.store-dir=" + folder.resolve("sessions"),
                        "--identity.issuer=" + issuer,
                        "--identity.portal=" + portal,
                        "--identity.folder=" + folder),
                issuer);
    }

    /** The address that tokens name as their origin. */
    public String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        context.close();
    }

    /** No component scan: what is on the launcher's classpath must not become part of the provider by chance. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(IdentitySettings.class)
    @Import({SignIn.class, Tokens.class, SignInPage.class, DemoTokens.class})
    static class Parts {}
}
