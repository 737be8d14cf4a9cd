package cursus.gateway.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The texts from the operator's folder, and where that has none, those that came with the portal. They are short and
 * seldom read, so each is read anew: a change shows at once.
 */
@Component
public class PortalTexts {

    private static final String BUILT_IN = "classpath:/texts/";

    private final ResourceLoader resources;
    private final String folder;

    /** @param folder such as {@code file:/etc/cursus/texts/} */
    PortalTexts(ResourceLoader resources, @Value("${cursus.portal.texts}") String folder) {
        this.resources = resources;
        this.folder = folder.endsWith("/") ? folder : folder + "/";
    }

    public Markdown.Titled read(String name, Locale language) {
        String file = name + "_" + language.getLanguage() + ".md";
        Resource operators = resources.getResource(folder + file);
        return Markdown.titled(contentOf(operators.exists() ? operators : resources.getResource(BUILT_IN + file)));
    }

    private static String contentOf(Resource text) {
        try {
            return text.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
