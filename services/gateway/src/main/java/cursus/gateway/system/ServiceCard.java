package cursus.gateway.system;

import cursus.gateway.calls.Panel;
import cursus.gateway.routes.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A service as the page shows it, with what somebody should look after. */
public record ServiceCard(Service service, Panel<ServiceStatus> status, Instant now) {

    /** An event reaches its topic within moments; after a minute something keeps it from there. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** What is wrong; its words are {@code system.worry.<name>}. */
    public enum Worry {
        AWAY,
        SILENT,
        UNHEALTHY,
        LATE_EVENTS,
        DEAD_LETTERS,
        LAG
    }

    public String slug() {
        return service.slug();
    }

    public List<Worry> worries() {
        if (!status.shown()) {
            return List.of(status.away() ? Worry.AWAY : Worry.SILENT);
        }
        ServiceStatus told = status.value();
        return Stream.of(Worry.UNHEALTHY, Worry.LATE_EVENTS, Worry.DEAD_LETTERS, Worry.LAG)
                .filter(worry -> applies(worry, told))
                .toList();
    }

    /** For the page, which knows a worry by its name. */
    public boolean has(String worry) {
        return worries().contains(Worry.valueOf(worry));
    }

    private boolean applies(Worry worry, ServiceStatus told) {
        return switch (worry) {
            case UNHEALTHY -> !told.up();
            case LATE_EVENTS ->
                told.oldestUnpublished()
                        .filter(since -> since.plus(LATE).isBefore(now))
                        .isPresent();
            case DEAD_LETTERS ->
                told.deadLetters().filter(records -> records > 0).isPresent();
            case LAG -> told.lag().orElse(List.of()).stream().anyMatch(ServiceStatus.Lag::much);
            case AWAY, SILENT -> false;
        };
    }
}
