package cursus.acceptance.suite;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite when the first test asks for it, and stops it after the last one. */
final class SuiteExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SuiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Attempt.class, _ -> Attempt.make(), Attempt.class)
                .suite();
    }

    /** One start for all: where it failed, the second class need not wait for the same failure. */
    private record Attempt(Optional<Suite> started, Optional<RuntimeException> failure) implements AutoCloseable {

        static Attempt make() {
            try {
                return new Attempt(Optional.of(Suite.start()), Optional.empty());
            } catch (RuntimeException e) {
                return new Attempt(Optional.empty(), Optional.of(e));
            }
        }

        Suite suite() {
            return started.orElseThrow(
                    () -> new IllegalStateException("The suite did not start.", failure.orElse(null)));
        }

        @Override
        public void close() {
            started.ifPresent(Suite::close);
            System.out.println("[suite] " + Documented.figures());
        }
    }
}
