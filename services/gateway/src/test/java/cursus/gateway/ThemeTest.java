package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest extends WithGateway {

    private static final String OWN = ":root { --cursus-ink: #402060; }";

    @Test
    void a_folder_replaces_the_files_that_it_holds_and_leaves_the_others(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("cursus.css"), OWN);

        try (AnotherGateway gateway =
                AnotherGateway.with(Map.of("cursus.portal.theme", folder.toUri().toString()))) {
            HttpResponse<String> style = gateway.browser().get("/theme/cursus.css");
            HttpResponse<String> icon = gateway.browser().get("/theme/icon.svg");
            HttpResponse<String> page = gateway.browser().get("/legal");

            assertThat(style.body()).isEqualTo(OWN);
            assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
            assertThat(icon.statusCode()).isEqualTo(200);
            assertThat(icon.body()).isEqualTo(browser().get("/theme/icon.svg").body());
            assertThat(page.body()).contains("/theme/cursus.css", "/theme/icon.svg");
        }
    }

    @Test
    void what_is_beside_the_folder_is_out_of_reach(@TempDir Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("theme"));
        Files.writeString(parent.resolve("secret.css"), OWN);

        try (AnotherGateway gateway =
                AnotherGateway.with(Map.of("cursus.portal.theme", folder.toUri().toString()))) {
            assertThat(gateway.browser().get("/theme/%2e%2e/secret.css").body()).doesNotContain(OWN);
        }
    }
}
