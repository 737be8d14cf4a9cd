package cursus.gateway.catalogue;

import cursus.gateway.calls.SideBySide;
import cursus.gateway.portal.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft as the programme that the public would read if it were published now. Where the page can't do without words that
 * nobody has written yet, it says that they are still to be written.
 */
@Component
public class DraftedProgramme {

    private static final List<String> NEEDED = List.of("title", "summary", "presentation", "audience");
    private static final List<String> NEEDED_OF_A_MODULE = List.of("title", "objective");

    private final CatalogueCalls calls;
    private final JsonMapper json;
    private final Wording wording;

    DraftedProgramme(CatalogueCalls calls, JsonMapper json, Wording wording) {
        this.calls = calls;
        this.json = json;
        this.wording = wording;
    }

    /**
     * @param published whether the public reads a version of it already, whose cohorts are then shown
     * @param contents of the draft, as the catalogue gives it to officers
     */
    public Programme of(String code, boolean published, Map<String, Object> contents) {
        SideBySide asking = new SideBySide();
        Supplier<List<Cohort>> runs = asking.ask(() -> published ? runs(code) : List.of());
        List<Supplier<Optional<Programme.InForce>>> documents = list(contents, "documents").stream()
                .map(document -> asking.ask(() -> inForce(document.toString())))
                .toList();
        Map<String, Object> page = filled(contents, NEEDED);
        page.put("programme", code);
        page.putIfAbsent("family", wording.say("desk.preview.unwritten"));
        page.put("modules", list(contents, "modules").stream().map(this::module).toList());
        page.put("cohorts", runs.get());
        page.put(
                "documentsInForce",
                documents.stream().flatMap(document -> document.get().stream()).toList());
        return json.convertValue(page, Programme.class);
    }

    private Map<String, Object> module(Object written) {
        Map<String, Object> module = filled(json.convertValue(written, Map.class), NEEDED_OF_A_MODULE);
        module.putIfAbsent("kind", "");
        module.putIfAbsent("halfDays", 0);
        return module;
    }

    private Map<String, Object> filled(Map<?, ?> written, List<String> needed) {
        String words = wording.say("desk.preview.unwritten");
        Map<String, Object> filled = new HashMap<>();
        written.forEach((field, value) -> filled.put(field.toString(), value));
        needed.forEach(field -> filled.putIfAbsent(field, Map.of("fr", words, "en", words)));
        return filled;
    }

    private static List<?> list(Map<String, Object> contents, String field) {
        return contents.get(field) instanceof List<?> some ? some : List.of();
    }

    private List<Cohort> runs(String code) {
        return calls.programmeIfAny(code).map(Programme::runs).orElse(List.of());
    }

    private Optional<Programme.InForce> inForce(String document) {
        return calls.documentIfAny(document)
                .map(found -> new Programme.InForce(
                        found.document(), found.version(), found.kind(), found.title(), found.inForceSince()));
    }
}
