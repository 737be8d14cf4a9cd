package cursus.notification.deliveries;

import cursus.messaging.Aggregates;

/** When each template began to be told here, by its code. */
public interface TemplateStarts extends Aggregates<TemplateStart> {}
