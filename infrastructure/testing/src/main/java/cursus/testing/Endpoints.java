package cursus.testing;

import static java.util.stream.Collectors.toCollection;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The doors that the controllers of a running service open, each as a method and a path with nameless variables. */
public final class Endpoints {

    private Endpoints() {}

    /** All of them, such as {@code GET /api/billing/invoices/{}}, but for the one that answers errors. */
    public static SortedSet<String> of(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(door -> !answersErrors(door.getValue()))
                .flatMap(door -> named(door.getKey()))
                .collect(toCollection(TreeSet::new));
    }

    /** One door as both the code and its description name it. */
    static String named(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    private static boolean answersErrors(HandlerMethod handler) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    /** A door that takes every method is one that no description can have, and shows as such. */
    private static Stream<String> named(RequestMappingInfo door) {
        var methods = door.getMethodsCondition().getMethods();
        return door.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(named("ANY", path))
                        : methods.stream().map(method -> named(method.name(), path)));
    }
}
