package cursus.gateway.interest;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.language.PortalLanguage;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.PublicAddresses;
import cursus.gateway.portal.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody asks to be told when registration opens. The form has a page of its own: its token needs a session, which
 * nobody should get who only reads a programme, and no search engine that reads them all.
 */
@Controller
class AskingPages {

    private static final String INTEREST = "/cohorts/{cohort}/interest";

    private final InterestCalls calls;
    private final CatalogueCalls catalogue;
    private final PublicAddresses addresses;
    private final Wording wording;

    AskingPages(InterestCalls calls, CatalogueCalls catalogue, PublicAddresses addresses, Wording wording) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.wording = wording;
    }

    @GetMapping(INTEREST)
    ModelAndView form(@PathVariable String cohort) {
        return page(cohort, Optional.of(catalogue.cohort(cohort)), Form.empty(), HttpStatus.OK);
    }

    @PostMapping(path = INTEREST, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@PathVariable String cohort, @RequestParam Map<String, String> typed) {
        return page(cohort, Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(path = INTEREST, params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView ask(@PathVariable String cohort, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        FormFields fields = new FormFields(Form.typed(typed), wording);
        String email = fields.required("email");
        if (!fields.readable()) {
            return page(cohort, fields.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.ask(cohort, email, PortalLanguage.current().getLanguage())) {
                case Answer.Given(InterestCalls.Taken taken) -> taken(cohort, taken, notices);
                case Answer.Refused(Problem problem) ->
                    page(
                            cohort,
                            fields.form().refusedBy(problem, wording.say("refused")),
                            HttpStatus.valueOf(problem.status()));
            };
        } catch (ServiceAway away) {
            // Asking twice is as good as asking once: nobody is told twice.
            return page(cohort, fields.form().withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** The same words for every address, whatever is known of it. */
    private ModelAndView taken(String cohort, InterestCalls.Taken taken, RedirectAttributes notices) {
        notices.addFlashAttribute(
                "notice", wording.say("interest.taken", taken.confirmWithin().toHours()));
        return catalogue
                .cohortUnlessAway(cohort)
                .flatMap(Cohort::programme)
                .map(programme ->
                        new ModelAndView("redirect:/programmes/{programme}").addObject("programme", programme))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    private ModelAndView page(String code, Form form, HttpStatus status) {
        Optional<Cohort> cohort = catalogue.cohortUnlessAway(code);
        return cohort.isPresent()
                ? page(code, cohort, form, status)
                : page(code, cohort, form.withMessage(wording.say("away.catalogue")), HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView page(String code, Optional<Cohort> cohort, Form form, HttpStatus status) {
        ModelAndView page = new ModelAndView("interest", status)
                .addObject("code", code)
                .addObject("cohort", cohort)
                .addObject("form", form)
                .addObject("head", addresses.unlisted(wording.say("interest.title"), "/cohorts/" + code + "/interest"));
        return page.addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
