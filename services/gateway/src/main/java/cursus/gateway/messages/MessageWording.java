package cursus.gateway.messages;

import cursus.gateway.language.PortalLanguage;
import cursus.gateway.portal.Wording;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Messages, where they stand and what stood in their way, as people read it; pages call it {@code @messageWording}. */
@Component("messageWording")
class MessageWording {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String ABOUT = "mail.about";

    private final Wording wording;

    MessageWording(Wording wording) {
        this.wording = wording;
    }

    /** Its subject, or what it will tell. */
    public String title(Optional<String> subject, String template) {
        return subject.orElseGet(() -> about(template));
    }

    public String about(String template) {
        return wording.code(ABOUT, template);
    }

    /** The codes of everything that a message may tell, in the order of their words. */
    public List<String> templates() {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(ABOUT + "."))
                .map(key -> key.substring(ABOUT.length() + 1))
                .sorted(Comparator.comparing(this::about, Collator.getInstance(PortalLanguage.current())))
                .toList();
    }

    public String standing(DeskMessage message) {
        return message.overdue() ? wording.say("desk.state.OVERDUE") : wording.code("message.state", message.state());
    }

    public String obstacle(DeskMessage.Obstacle obstacle) {
        return wording.code("obstacle", obstacle.kind());
    }

    /** To the second, for what follows in short order; whose time it is says the page's foot. */
    public String moment(Instant instant) {
        LocalDateTime there = LocalDateTime.ofInstant(instant, Wording.ZONE);
        return wording.say("moment.brief", wording.date(there.toLocalDate()), TO_THE_SECOND.format(there));
    }

    /** What was not sent again, and why. */
    List<String> refused(ResendOutcome.All outcomes) {
        return outcomes.refusals().entrySet().stream()
                .map(refused -> wording.say(
                        "desk.several.refused", refused.getValue(), wording.code("desk.refusal", refused.getKey())))
                .toList();
    }

    public String name(DeskMessage.Recipient recipient) {
        return recipient.name().isEmpty() ? wording.say("officer.person.unknown") : recipient.name();
    }
}
