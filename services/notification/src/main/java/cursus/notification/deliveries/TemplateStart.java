package cursus.notification.deliveries;

import java.time.Instant;

/** What happened before this instant is not told by this template. */
public record TemplateStart(String template, Instant from) {}
