package cursus.gateway.ledgers;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import cursus.gateway.routes.Service;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a cohort's code and shows what its ledger's log says. Nothing is kept: reloading the answer asks anew. */
@Controller
class ReplayPages {

    private static final String PATH = "/admin/replay";
    private static final String COHORT = "cohort";

    private final ServiceCaller enrolment;
    private final Wording wording;

    ReplayPages(ServiceCalls services, Wording wording) {
        this.enrolment = services.to(Service.ENROLMENT);
        this.wording = wording;
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return page(Form.empty(), Optional.empty(), HttpStatus.OK);
    }

    @PostMapping(path = PATH, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam Map<String, String> typed) {
        return page(Form.typed(typed), Optional.empty(), HttpStatus.OK);
    }

    @PostMapping(path = PATH, params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView replay(@RequestParam Map<String, String> typed) {
        FormFields fields = new FormFields(Form.typed(typed), wording);
        String cohort = fields.required(COHORT);
        return fields.readable()
                ? replay(cohort, fields.form())
                : page(fields.form(), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView replay(String cohort, Form form) {
        try {
            return switch (asked(cohort)) {
                case Answer.Given<ReplayedLedger>(ReplayedLedger replayed) ->
                    page(form, Optional.of(replayed), HttpStatus.OK);
                case Answer.Refused<ReplayedLedger>(Problem problem) ->
                    page(refused(form, problem), Optional.empty(), HttpStatus.valueOf(problem.status()));
            };
        } catch (ServiceAway away) {
            // The service itself, Kafka behind it, or a log that is longer than a page waits.
            return page(form.withMessage(wording.say("replay.away")), Optional.empty(), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private Answer<ReplayedLedger> asked(String cohort) {
        return enrolment.post(
                ReplayedLedger.class,
                Map.of(),
                Map.of(),
                uri -> uri.path("/api/enrolment/cohorts/{cohort}/replay").build(cohort));
    }

    private Form refused(Form form, Problem problem) {
        String words = problem.sentence().orElseGet(() -> wording.say("refused"));
        return problem.is("unknown-cohort") ? form.withError(COHORT, words) : form.withMessage(words);
    }

    private static ModelAndView page(Form form, Optional<ReplayedLedger> replayed, HttpStatus status) {
        return new ModelAndView("admin/replay", status)
                .addObject("form", form)
                .addObject("replayed", replayed)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
