package cursus.notification.deliveries.mail;

import cursus.notification.NotificationSettings;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.MessageFault;
import cursus.notification.deliveries.Messages;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders text and HTML from one view, with an engine of its own: these are letters, not pages. Safe for use by many
 * threads.
 */
@Component
final class ThymeleafMessages implements Messages {

    private static final Logger log = LoggerFactory.getLogger(ThymeleafMessages.class);

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Views views;
    private final Calendars calendars;

    ThymeleafMessages(NotificationSettings settings) {
        NotificationSettings.Sender sender = settings.sender();
        this.views = new Views(new Phrases(), sender.name(), settings.enrolmentPage());
        this.calendars = new Calendars(views, settings.messageIdDomain(), sender.address(), sender.name());
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    @Override
    public ComposedMessage compose(Delivery delivery, Facts facts) {
        try {
            View view = views.of(delivery, facts);
            Context context = new Context(facts.person().language().locale(), Map.of("view", view));
            return new ComposedMessage(
                    facts.person().email(),
                    Views.name(facts.person()),
                    facts.person().language(),
                    view.subject(),
                    engine.process("mail/message.txt", context),
                    engine.process("mail/message.html", context),
                    calendars.of(facts, delivery.decidedAt()));
        } catch (RuntimeException fault) {
            // Only the kind of fault: its text may quote a fact about a person.
            log.error(
                    "Delivery {} ({}) can't be composed: {}",
                    delivery.delivery(),
                    delivery.template().code(),
                    fault.getClass().getName());
            throw new MessageFault("delivery " + delivery.delivery() + " can't be composed", fault);
        }
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(ThymeleafMessages.class.getClassLoader());
        resolver.setTemplateMode(mode);
        resolver.getResolvablePatternSpec().addPattern("*" + suffix);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
