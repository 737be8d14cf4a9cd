package cursus.catalogue.interest.web;

import cursus.catalogue.interest.AnsweringLinks;
import cursus.catalogue.interest.InterestAnswer;
import cursus.catalogue.interest.InterestAnswer.Reason;
import cursus.catalogue.interest.InterestState;
import cursus.catalogue.interest.Interests;
import cursus.catalogue.interest.Patience;
import cursus.catalogue.interest.RegisteringInterest;
import cursus.catalogue.programmes.BrokenRule;
import cursus.messaging.Cause;
import cursus.web.Correlation;
import cursus.web.FieldError;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody may ask to be told, and whoever has a link may follow it. Nobody's address is ever shown. */
@RestController
@RequestMapping("/api/catalogue")
class InterestController {

    /** Nobody has signed in: who acts is not known, and is not asked. */
    private static final String ACTOR = "service:catalogue";

    private final RegisteringInterest registering;
    private final AnsweringLinks links;
    private final Interests interests;
    private final Patience patience;
    private final Problems problems;
    private final Clock clock;

    InterestController(
            RegisteringInterest registering,
            AnsweringLinks links,
            Interests interests,
            Patience patience,
            Problems problems,
            Clock clock) {
        this.registering = registering;
        this.links = links;
        this.interests = interests;
        this.patience = patience;
        this.problems = problems;
        this.clock = clock;
    }

    /** @param confirmWithin how long the link is good that is sent now */
    record Taken(String cohort, Duration confirmWithin) {}

    /** @param interests those that have not ended, without a word about whose they are */
    record Listed(long toConfirm, long confirmed, Page<Entry> interests) {}

    record Entry(String interest, InterestState state, Instant since) {}

    @PostMapping("/cohorts/{cohort}/interest")
    ResponseEntity<?> register(
            @PathVariable String cohort, @Valid @RequestBody InterestBody body, HttpServletRequest request) {
        return answer(registering.register(body.wish(cohort), cause("INTEREST_SHOWN", request)));
    }

    @GetMapping("/cohorts/{cohort}/interest")
    Listed list(@PathVariable String cohort, PageRequest page) {
        return new Listed(
                interests.count(cohort, InterestState.TO_CONFIRM),
                interests.count(cohort, InterestState.CONFIRMED),
                Page.of(interests.page(cohort, page.offset(), page.oneMore()), page)
                        .map(interest -> new Entry(interest.interest(), interest.state(), interest.since())));
    }

    @GetMapping("/interest/{token}")
    ResponseEntity<?> look(@PathVariable String token) {
        return answer(links.look(token, clock.instant()));
    }

    @PostMapping("/interest/{token}/confirm")
    ResponseEntity<?> confirm(@PathVariable String token, HttpServletRequest request) {
        return answer(links.confirm(token, cause("INTEREST_CONFIRMED", request)));
    }

    /** As RFC 8058 has it: whatever is sent along is not looked at. */
    @PostMapping("/interest/{token}/unsubscribe")
    ResponseEntity<?> unsubscribe(@PathVariable String token, HttpServletRequest request) {
        return answer(links.unsubscribe(token, cause("UNSUBSCRIBED", request)));
    }

    private Cause cause(String reason, HttpServletRequest request) {
        return new Cause(ACTOR, reason, Correlation.of(request), clock.instant());
    }

    private ResponseEntity<?> answer(InterestAnswer answer) {
        return switch (answer) {
            case InterestAnswer.Taken(String cohort) ->
                ResponseEntity.accepted().body(new Taken(cohort, patience.toConfirm()));
            case InterestAnswer.Standing standing -> ResponseEntity.ok(standing);
            case InterestAnswer.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream()
                        .map(rule -> new FieldError(rule.field(), rule.rule(), rule.inputs()))
                        .toList());
            case InterestAnswer.Refused(Reason reason) -> refused(reason);
        };
    }

    private ResponseEntity<?> refused(Reason reason) {
        return switch (reason) {
            case UNKNOWN_COHORT -> problems.of(HttpStatus.NOT_FOUND, "not-found");
            case COHORT_CANCELLED -> problems.of(HttpStatus.CONFLICT, "interest-cohort-cancelled");
            case REGISTRATION_OPEN -> problems.of(HttpStatus.CONFLICT, "interest-registration-open");
            case REGISTRATION_CLOSED -> problems.of(HttpStatus.CONFLICT, "interest-registration-closed");
            case LIST_FULL -> problems.of(HttpStatus.CONFLICT, "interest-list-full");
            case UNKNOWN_LINK -> problems.of(HttpStatus.NOT_FOUND, "interest-unknown-link");
            case LINK_OVER -> problems.of(HttpStatus.CONFLICT, "interest-link-over");
        };
    }
}
