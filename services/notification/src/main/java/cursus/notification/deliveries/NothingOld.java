package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what is old from being mailed. Each template has an instant from which it tells what happens: when the service
 * was first started with it, and a little before, for the other services may have been up already. It is kept, so that
 * neither a rebuild nor a new template mails the past. Safe for use by many threads.
 */
public final class NothingOld {

    private final Map<Template, Instant> starts = new EnumMap<>(Template.class);

    /**
     * @param settled where an operator has settled one instant for all templates
     * @param lookBack how long before its first start a template tells of
     * @param now the instant of this start, with its cause
     */
    public NothingOld(
            TemplateStarts kept, Deliveries deliveries, Optional<Instant> settled, Duration lookBack, Cause now) {
        for (Template template : Template.values()) {
            starts.put(template, settled.orElseGet(() -> start(kept, deliveries, template, lookBack, now)));
        }
    }

    boolean isOld(Template template, Instant happenedAt) {
        return Optional.ofNullable(starts.get(template))
                .filter(happenedAt::isBefore)
                .isPresent();
    }

    private static Instant start(
            TemplateStarts kept, Deliveries deliveries, Template template, Duration lookBack, Cause now) {
        Optional<TemplateStart> known = kept.find(template.code());
        if (known.isPresent()) {
            return known.get().from();
        }
        TemplateStart fresh = new TemplateStart(
                template.code(), firstStart(deliveries, template, now.at().minus(lookBack)));
        kept.decide(
                template.code(),
                now,
                current -> current.isPresent() ? Decision.rejected("STARTED") : Decision.accepted(fresh));
        return kept.find(template.code()).orElse(fresh).from();
    }

    /** A template that was told before its start was kept began with its first delivery. */
    private static Instant firstStart(Deliveries deliveries, Template template, Instant ofThisStart) {
        return deliveries
                .firstOf(template)
                .map(Delivery::decidedAt)
                .filter(ofThisStart::isAfter)
                .orElse(ofThisStart);
    }
}
