package cursus.notification.deliveries.mail;

import cursus.notification.NotificationSettings;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.MessageFault;
import cursus.notification.deliveries.Messages;
import cursus.notification.languages.Language;
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
    private final Writer french;
    private final Writer english;

    ThymeleafMessages(NotificationSettings settings) {
        this.french = Writer.in(Language.FRENCH, settings);
        this.english = Writer.in(Language.ENGLISH, settings);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    @Override
    public ComposedMessage compose(Delivery delivery, Facts facts) {
        try {
            return composed(delivery, facts);
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

    private ComposedMessage composed(Delivery delivery, Facts facts) {
        Language language = facts.person().language();
        Writer writer = language == Language.FRENCH ? french : english;
        View view = writer.views().of(delivery.template(), facts);
        Context context = new Context(language.locale(), Map.of("view", view));
        return new ComposedMessage(
                facts.person().email(),
                Views.name(facts.person()),
                language,
                view.subject(),
                engine.process("mail/message.txt", context),
                engine.process("mail/message.html", context),
                writer.calendars().of(delivery.template(), facts, delivery.roundBeganAt()),
                writer.addresses().unsubscribing(delivery.template(), facts));
    }

    /** Whoever writes in one language. */
    private record Writer(Views views, Calendars calendars, Addresses addresses) {

        static Writer in(Language language, NotificationSettings settings) {
            NotificationSettings.Sender sender = settings.sender();
            Phrases phrases = new Phrases(language);
            Entries entries = new Entries(phrases, settings.messageIdDomain(), sender.address(), sender.name());
            Addresses addresses = new Addresses(settings.enrolmentPage(), settings.links(), sender.address());
            return new Writer(
                    new Views(phrases, sender.name(), addresses),
                    new Calendars(
                            entries,
                            new Calendars.FileNames(
                                    phrases.say("file.session"), phrases.say("file.all"), phrases.say("file.these"))),
                    addresses);
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
