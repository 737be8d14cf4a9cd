package cursus.gateway.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cursus.gateway.language.PortalLanguage;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * The long part of the page, rendered once for each document and language: it is open to everybody, and would be the
 * dearest page of all. Safe for use by many threads.
 */
@Component
class RenderedOperations {

    /** The present document in both languages, and the one before while a service comes or goes. */
    private static final int KEPT = 4;

    private final ITemplateEngine templates;
    private final ThymeleafEvaluationContext beans;
    private final Cache<Rendering, String> rendered =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Rendering(String tag, Locale language) {}

    RenderedOperations(ITemplateEngine templates, ApplicationContext context) {
        this.templates = templates;
        // Outside a view, the template finds beans only through this.
        this.beans = new ThymeleafEvaluationContext(context, null);
    }

    String of(Description description) {
        Locale language = PortalLanguage.current();
        return rendered.get(new Rendering(description.tag(), language), _ -> render(description.page(), language));
    }

    private String render(Reference reference, Locale language) {
        Map<String, Object> variables = Map.of(
                "reference",
                reference,
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                beans);
        return templates.process("api-reference", new Context(language, variables));
    }
}
