package cursus.notification.deliveries;

import cursus.notification.languages.Language;
import java.time.Instant;

/** How a message was addressed when it was last composed; its text is not kept. */
public record Letter(String to, Language language, String subject, Instant composedAt) {}
