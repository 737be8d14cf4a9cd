package cursus.gateway.officer.programmes;

import cursus.gateway.portal.Form;
import org.springframework.stereotype.Component;

/** Where on the desk a field is written; pages call it {@code @deskPlaces}. */
@Component
final class DeskPlaces {

    private static final String IN_BODY = "contents.";

    /** The name that a field has in a section's form, where the catalogue names it as it lies in what was sent. */
    static String inForm(String sent) {
        String path = sent.startsWith(IN_BODY) ? sent.substring(IN_BODY.length()) : sent;
        return Section.writing(path)
                .flatMap(section -> section.field(path))
                .map(field -> switch (field.shape()) {
                    case CHECKS, CODES -> field.name();
                    case WORDS -> path.equals(field.name()) ? field.anchor() : path;
                    default -> path;
                })
                .orElse(path);
    }

    /** The address of a field within a programme's pages. */
    public String of(String programme, String path) {
        String name = inForm(path);
        String page = "/officer/programmes/" + programme;
        return Section.writing(name)
                .map(section ->
                        page + "/write/" + section.slug() + "#" + Form.empty().id(name))
                .orElse(page);
    }
}
