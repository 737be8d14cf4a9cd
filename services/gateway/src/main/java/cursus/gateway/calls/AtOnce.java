package cursus.gateway.calls;

import cursus.gateway.routes.Service;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Asks several services the same at the same time. Safe for use by many threads. */
public final class AtOnce {

    private final Map<Service, ServiceCaller> callers = new EnumMap<>(Service.class);

    public AtOnce(ServiceCalls calls, Collection<Service> services) {
        services.forEach(service -> callers.put(service, calls.to(service)));
    }

    /**
     * A panel for each service, in the order of the services. It returns when all have answered, or are known to be
     * away.
     *
     * @throws RuntimeException what a call throws that is no panel's affair, such as the end of a session
     */
    public <T> Map<Service, Panel<T>> ask(BiFunction<Service, ServiceCaller, T> question) {
        SideBySide asking = new SideBySide();
        Map<Service, Supplier<Panel<T>>> asked = new EnumMap<>(Service.class);
        callers.forEach((service, caller) -> asked.put(service, asking.panel(() -> question.apply(service, caller))));
        Map<Service, Panel<T>> answers = new EnumMap<>(Service.class);
        asked.forEach((service, answer) -> answers.put(service, answer.get()));
        return answers;
    }
}
