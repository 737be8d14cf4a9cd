package cursus.gateway.officer.programmes;

import cursus.gateway.portal.Wording;
import org.springframework.stereotype.Component;

/** What stands in a field, in the reader's words also where the field holds a code; pages call it {@code @deskWords}. */
@Component
final class DeskWords {

    private final Wording wording;

    DeskWords(Wording wording) {
        this.wording = wording;
    }

    /** @param field as the catalogue names it, such as {@code modules[0].kind} */
    public String of(String field, String value) {
        return switch (field.replaceAll("\\[\\d+]", "")) {
            case "modules.kind" -> wording.code("kind", value);
            case "branches" -> wording.code("branch", value);
            case "places" -> wording.code("place", value);
            case "languages" -> wording.languageNamed(value);
            default -> value;
        };
    }
}
