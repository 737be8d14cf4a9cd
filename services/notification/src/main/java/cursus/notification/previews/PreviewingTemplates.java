package cursus.notification.previews;

import cursus.messaging.Cause;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.MailForm;
import cursus.notification.deliveries.Messages;
import cursus.notification.languages.Language;

/** A training officer looks at what participants are told. Nothing is stored, and nothing is sent. */
public final class PreviewingTemplates {

    private static final String DELIVERY = "2f6b1c0e-0f7a-3d1b-8c55-71e0a4d3b622";

    private final Messages messages;
    private final MailForm form;
    private final String messageIdDomain;

    public PreviewingTemplates(Messages messages, MailForm form, String messageIdDomain) {
        this.messages = messages;
        this.form = form;
        this.messageIdDomain = messageIdDomain;
    }

    public Preview of(Sample sample, Language language) {
        Facts facts = sample.facts(language);
        Cause cause = new Cause("service:notification", sample.template().event(), DELIVERY, SampleFacts.NOW);
        Delivery delivery = Delivery.awaiting(DELIVERY, sample.template(), facts.occasion(), DELIVERY, cause);
        ComposedMessage message = messages.compose(delivery, facts);
        return new Preview(sample, message, form.outline("<%s@%s>".formatted(DELIVERY, messageIdDomain), message));
    }
}
