package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.catalogue.programmes.ReadingVersions;
import cursus.catalogue.programmes.WritingDraft;
import cursus.catalogue.programmes.web.yaml.Lines;
import cursus.catalogue.programmes.web.yaml.YamlFile;
import cursus.catalogue.programmes.web.yaml.YamlText;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Programmes as YAML files: one file is one programme, taken whole or not at all. */
@RestController
@RequestMapping("/api/catalogue/programmes")
class FilesController {

    private static final String YAML = "application/yaml";
    private static final String CODE = "programme";
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final WritingDraft writing;
    private final PublishingProgramme publishing;
    private final ReadingVersions reading;
    private final FileMistakes mistakes;
    private final ProgrammeRefusals refusals;
    private final JsonMapper json;

    FilesController(
            WritingDraft writing,
            PublishingProgramme publishing,
            ReadingVersions reading,
            FileMistakes mistakes,
            ProgrammeRefusals refusals,
            JsonMapper json) {
        this.writing = writing;
        this.publishing = publishing;
        this.reading = reading;
        this.mistakes = mistakes;
        this.refusals = refusals;
        this.json = json;
    }

    /**
     * @param revision the one that the officer has seen, 0 for a programme that is new
     * @param publish whether it is to be public at once; otherwise it becomes the draft
     */
    @PostMapping(path = "/import", consumes = YAML)
    @Because("IMPORTED")
    ResponseEntity<?> take(
            @RequestBody byte[] body,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "false") boolean publish,
            Cause cause) {
        Optional<String> text = FileMistakes.utf8(body);
        if (text.isEmpty()) {
            return mistakes.notUtf8();
        }
        YamlFile<ContentsBody> file = YamlFile.read(text.get(), CODE, ContentsBody.class);
        Optional<ResponseEntity<?>> wrong = mistakes.in(file);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String code = file.code().orElseThrow();
        Contents contents = file.value().orElseThrow().contents();
        return answer(
                publish
                        ? publishing.publish(code, revision, contents, cause)
                        : writing.save(code, revision, contents, cause),
                file.lines());
    }

    /** What the draft says, as a file that an import would take. */
    @GetMapping(path = "/{programme}/export", produces = YAML)
    ResponseEntity<?> give(@PathVariable String programme, @RequestParam Optional<Integer> version) {
        Optional<Contents> contents = version.isPresent()
                ? reading.version(programme, version.get()).map(edition -> edition.contents())
                : reading.programme(programme).map(known -> known.working().contents());
        return contents.isPresent()
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8"))
                        .body(YamlText.of(fields(programme, contents.get())))
                : refusals.notFound();
    }

    private Map<String, Object> fields(String code, Contents contents) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(CODE, code);
        json.convertValue(contents, FIELDS).forEach((name, value) -> {
            if (!(value instanceof Collection<?> items && items.isEmpty())) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    private ResponseEntity<?> answer(Decision<Programme, ProgrammeRefusal> decision, Lines lines) {
        return switch (decision) {
            case Decision.Accepted<Programme, ProgrammeRefusal>(var change) ->
                ResponseEntity.ok(DraftAnswer.of(change.state()));
            case Decision.Rejected<Programme, ProgrammeRefusal>(ProgrammeRefusal.Invalid(var rules)) ->
                mistakes.broken(rules, lines);
            case Decision.Rejected<Programme, ProgrammeRefusal>(var reason) -> refusals.of(reason);
        };
    }
}
