package cursus.notification.previews;

import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.MailForm;

/** A message as the reader of a sample would get it. */
public record Preview(Sample sample, ComposedMessage message, MailForm.Outline outline) {}
