package cursus.load.measuring;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring context without web server and banner: only what is measured. */
public final class PlainContext {

    private PlainContext() {}

    /** @param settings as if given on the command line, so that they come before what libraries set by themselves */
    public static ConfigurableApplicationContext of(Class<?> parts, Map<String, String> settings) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.entrySet().stream()
                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                        .toArray(String[]::new));
    }
}
