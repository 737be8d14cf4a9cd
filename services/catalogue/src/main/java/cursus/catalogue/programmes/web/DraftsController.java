package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.ReadingVersions;
import cursus.catalogue.programmes.WritingDraft;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import cursus.web.Page;
import cursus.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogue")
class DraftsController {

    private final WritingDraft writing;
    private final ReadingVersions reading;
    private final ProgrammeRefusals refusals;

    DraftsController(WritingDraft writing, ReadingVersions reading, ProgrammeRefusals refusals) {
        this.writing = writing;
        this.reading = reading;
        this.refusals = refusals;
    }

    /** @param revision the one that the officer began from, 0 for a programme that is new */
    record DraftBody(
            @NotNull @Min(0) Integer revision,
            @NotNull @Valid ContentsBody contents) {}

    @GetMapping("/drafts")
    Page<DraftAnswer.Line> drafts(PageRequest page) {
        return Page.of(reading.all(page.offset(), page.oneMore()), page).map(DraftAnswer.Line::of);
    }

    @GetMapping("/programmes/{programme}/draft")
    ResponseEntity<?> draft(@PathVariable String programme) {
        Optional<DraftAnswer> found = reading.programme(programme).map(DraftAnswer::of);
        return found.isPresent() ? ResponseEntity.ok(found.get()) : refusals.notFound();
    }

    @PutMapping("/programmes/{programme}/draft")
    @Because("DRAFTED")
    ResponseEntity<?> save(@PathVariable String programme, @Valid @RequestBody DraftBody body, Cause cause) {
        return switch (writing.save(programme, body.revision(), body.contents().contents(), cause)) {
            case Decision.Accepted<Programme, ProgrammeRefusal>(var change) ->
                ResponseEntity.ok(DraftAnswer.of(change.state()));
            case Decision.Rejected<Programme, ProgrammeRefusal>(ProgrammeRefusal.Invalid(var rules)) ->
                refusals.of(new ProgrammeRefusal.Invalid(
                        rules.stream().map(DraftsController::inBody).toList()));
            case Decision.Rejected<Programme, ProgrammeRefusal>(var reason) -> refusals.of(reason);
        };
    }

    /** What the page says lies one step down in what is sent. */
    private static BrokenRule inBody(BrokenRule rule) {
        boolean ofPage = !rule.field().equals("programme") && !rule.field().equals("contents");
        return ofPage ? new BrokenRule("contents." + rule.field(), rule.rule(), rule.inputs()) : rule;
    }
}
