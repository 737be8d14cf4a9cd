package cursus.gateway.messages;

import cursus.gateway.portal.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** Events as an officer reads them; pages call it {@code @templateWording}. */
@Component("templateWording")
class TemplateWording {

    /** Where the words for events are, in the order in which they are looked for. */
    private static final List<String> FAMILIES = List.of("history", "letters.event", "trail.what");

    private final Wording wording;

    TemplateWording(Wording wording) {
        this.wording = wording;
    }

    /** What has happened; the event's name where there are no words for it. */
    public String event(String name) {
        return FAMILIES.stream()
                .map(family -> wording.code(family, name))
                .filter(words -> !words.equals(name))
                .findFirst()
                .orElse(name);
    }
}
