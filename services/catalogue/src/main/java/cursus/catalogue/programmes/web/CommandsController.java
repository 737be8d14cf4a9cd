package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Blank;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Difference;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.catalogue.programmes.ReadingVersions;
import cursus.catalogue.programmes.Text;
import cursus.catalogue.programmes.Withdrawal;
import cursus.catalogue.programmes.WithdrawingProgramme;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.web.Because;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changes the public list; each command can be looked at before it is given. */
@RestController
@RequestMapping("/api/catalogue/programmes/{programme}")
class CommandsController {

    private final PublishingProgramme publishing;
    private final WithdrawingProgramme withdrawing;
    private final ReadingVersions reading;
    private final ProgrammeRefusals refusals;

    CommandsController(
            PublishingProgramme publishing,
            WithdrawingProgramme withdrawing,
            ReadingVersions reading,
            ProgrammeRefusals refusals) {
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.reading = reading;
        this.refusals = refusals;
    }

    /** @param revision the one that the officer has seen */
    record PublicationBody(@NotNull @Min(0) Integer revision) {}

    /** @param note for the readers of the page */
    record WithdrawalBody(
            @NotNull @Min(0) Integer revision, Withdrawal.@NotNull Reason reason, Optional<@Valid TextBody> note) {

        Optional<Text> words() {
            return TextBody.text(note);
        }
    }

    /** An event that would be told. */
    record Told(String name, DomainEvent event) {}

    /** What a command would come to. */
    record Preview(
            String programme, int version, DraftAnswer.State state, List<Told> events, List<Difference> changes) {}

    @PostMapping("/publication")
    @Because("PUBLISHED")
    ResponseEntity<?> publish(@PathVariable String programme, @Valid @RequestBody PublicationBody body, Cause cause) {
        return done(publishing.publish(programme, body.revision(), cause));
    }

    @PostMapping("/publication/preview")
    @Because("PUBLISHED")
    ResponseEntity<?> previewPublication(
            @PathVariable String programme, @Valid @RequestBody PublicationBody body, Cause cause) {
        return previewed(publishing.preview(programme, body.revision(), cause));
    }

    @PostMapping("/withdrawal")
    @Because("WITHDRAWN")
    ResponseEntity<?> withdraw(@PathVariable String programme, @Valid @RequestBody WithdrawalBody body, Cause cause) {
        return done(withdrawing.withdraw(programme, body.revision(), body.reason(), body.words(), cause));
    }

    @PostMapping("/withdrawal/preview")
    @Because("WITHDRAWN")
    ResponseEntity<?> previewWithdrawal(
            @PathVariable String programme, @Valid @RequestBody WithdrawalBody body, Cause cause) {
        return previewed(withdrawing.preview(programme, body.revision(), body.reason(), body.words(), cause));
    }

    private ResponseEntity<?> done(Decision<Programme, ProgrammeRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Programme, ProgrammeRefusal>(var change) ->
                ResponseEntity.ok(DraftAnswer.of(change.state()));
            case Decision.Rejected<Programme, ProgrammeRefusal>(var reason) -> refusals.of(reason);
        };
    }

    private ResponseEntity<?> previewed(Decision<Programme, ProgrammeRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Programme, ProgrammeRefusal>(var change) -> ResponseEntity.ok(preview(change));
            case Decision.Rejected<Programme, ProgrammeRefusal>(var reason) -> refusals.of(reason);
        };
    }

    private Preview preview(Change<Programme> change) {
        Programme next = change.state();
        Contents before =
                reading.programme(next.code()).flatMap(Programme::contents).orElse(Blank.CONTENTS);
        return new Preview(
                next.code(),
                next.version(),
                DraftAnswer.State.of(next),
                change.events().stream()
                        .map(event -> new Told(event.getClass().getSimpleName(), event))
                        .toList(),
                Difference.between(before, next.contents().orElse(Blank.CONTENTS)));
    }
}
