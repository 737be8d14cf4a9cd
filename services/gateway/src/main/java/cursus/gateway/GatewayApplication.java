package cursus.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway and the portal. */
// Would map every function bean of the classpath to a path of its own.
@SpringBootApplication(excludeName = "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration")
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
