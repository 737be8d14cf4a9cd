package cursus.gateway.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the browser finds Bootstrap and htmx, at the versions that the build brought along. */
@Component
class FrontEndLibraries {

    private final String bootstrap = "/webjars/bootstrap/" + version("org.webjars", "bootstrap");
    private final String htmx = "/webjars/htmx.org/" + version("org.webjars.npm", "htmx.org");
    private final String events = "/webjars/htmx-ext-sse/" + version("org.webjars.npm", "htmx-ext-sse");

    String bootstrap() {
        return bootstrap + "/css/bootstrap.min.css";
    }

    String htmx() {
        return htmx + "/dist/htmx.min.js";
    }

    /** What lets htmx hear server-sent events. */
    String events() {
        return events + "/sse.js";
    }

    private static String version(String group, String artifact) {
        String record = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        Properties properties = new Properties();
        try (InputStream in = new ClassPathResource(record).getInputStream()) {
            properties.load(in);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
        return Objects.requireNonNull(properties.getProperty("version"), record);
    }
}
