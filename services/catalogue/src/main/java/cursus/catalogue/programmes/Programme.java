package cursus.catalogue.programmes;

import cursus.messaging.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A programme as published.
 *
 * @param code what people quote, such as {@code ACAT21-041}; also its id
 * @param version 1 on first publication
 */
public record Programme(String code, int version, Contents contents, Instant publishedAt) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,29}");

    /** Whether a programme or a cohort may have this code: it can be said, and stands in addresses as it is. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Publishes a programme for the first time. */
    static Decision<Programme, ProgrammeRefusal> published(
            Optional<Programme> present, String code, Contents contents, Instant now) {
        List<BrokenRule> broken = brokenRules(code, contents);
        if (!broken.isEmpty()) {
            return Decision.rejected(new ProgrammeRefusal.Invalid(broken));
        }
        if (present.isPresent()) {
            return Decision.rejected(
                    new ProgrammeRefusal.ProgrammeExists(code, present.get().version()));
        }
        Programme programme = new Programme(code, 1, contents, now);
        return Decision.accepted(programme, ProgrammePublished.of(programme));
    }

    private static List<BrokenRule> brokenRules(String code, Contents contents) {
        List<BrokenRule> broken = new ArrayList<>();
        if (!isCode(code)) {
            broken.add(new BrokenRule("programme", "code", List.of(code)));
        }
        Set<Integer> numbers = new HashSet<>();
        for (int index = 0; index < contents.modules().size(); index++) {
            int number = contents.modules().get(index).number();
            if (!numbers.add(number)) {
                broken.add(new BrokenRule(
                        "modules[%d].number".formatted(index), "module-number-repeated", List.of(number)));
            }
        }
        return List.copyOf(broken);
    }
}
