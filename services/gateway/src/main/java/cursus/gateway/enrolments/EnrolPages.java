package cursus.gateway.enrolments;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a seat, naming the payer. */
@Controller
class EnrolPages {

    private static final String ENROL = "/cohorts/{cohort}/enrol";
    private static final String KEY = "idempotencyKey";

    /** As this page makes them. It becomes a header, and a hidden field can hold anything. */
    private static final Pattern OWN_KEY = Pattern.compile("[0-9a-f-]{36}");

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");

    private final EnrolmentCalls calls;
    private final CatalogueCalls catalogue;
    private final Wording wording;

    EnrolPages(EnrolmentCalls calls, CatalogueCalls catalogue, Wording wording) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.wording = wording;
    }

    @GetMapping(ENROL)
    ModelAndView form(@PathVariable String cohort, @AuthenticationPrincipal OidcUser reader) {
        Form form = withNewKey(withOwnOrganisation(reader)).with(EnrolmentRequest.SEATS, "1");
        return page(cohort, Optional.of(catalogue.cohort(cohort)), form, HttpStatus.OK);
    }

    @PostMapping(path = ENROL, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@PathVariable String cohort, @RequestParam Map<String, String> typed) {
        return page(cohort, Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(path = ENROL, params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView enrol(
            @PathVariable String cohort, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        FormFields fields = new FormFields(Form.typed(typed), wording);
        EnrolmentRequest request = EnrolmentRequest.from(cohort, fields);
        String key = fields.optional(KEY).filter(OWN_KEY.asMatchPredicate()).orElseGet(EnrolPages::newKey);
        return fields.readable() ? ask(request, key, fields.form(), notices) : refused(cohort, fields.form());
    }

    private ModelAndView ask(EnrolmentRequest request, String key, Form form, RedirectAttributes notices) {
        try {
            return switch (calls.request(request, key)) {
                case Answer.Given(EnrolmentCalls.Requested made) -> {
                    notices.addFlashAttribute("notice", wording.say("enrol.requested"));
                    yield new ModelAndView("redirect:/enrolments/{id}").addObject("id", made.enrolment());
                }
                // Refused means that nothing was written: what is sent next is another request.
                case Answer.Refused(var problem) -> refused(request.cohort(), withNewKey(told(problem, form)));
            };
        } catch (ServiceAway unknown) {
            // It may have been written. The same key makes sending the form again safe.
            return page(
                    request.cohort(),
                    form.with(KEY, key).withMessage(wording.say("away.send-again")),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** Too many seats for the whole session is a fault of that field, although it is no field's alone. */
    private Form told(Problem problem, Form form) {
        return problem.is("more-seats-than-capacity")
                ? form.withError(EnrolmentRequest.SEATS, problem.sentence().orElse(wording.say("refused")))
                : form.refusedBy(problem, wording.say("refused"));
    }

    private ModelAndView refused(String cohort, Form form) {
        return page(cohort, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** With what was typed, also while the catalogue can't say what for. */
    private ModelAndView page(String code, Form form, HttpStatus status) {
        Optional<Cohort> cohort = catalogue.cohortUnlessAway(code);
        return cohort.isPresent()
                ? page(code, cohort, form, status)
                : page(code, cohort, form.withMessage(wording.say("away.catalogue")), HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String code, Optional<Cohort> cohort, Form form, HttpStatus status) {
        return new ModelAndView("enrol", status)
                .addObject("code", code)
                .addObject("cohort", cohort)
                .addObject("form", form)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }

    /** Their employer usually pays, and the identity provider may know which one that is. */
    private static Form withOwnOrganisation(OidcUser reader) {
        return Optional.ofNullable(reader.getClaimAsString("siret"))
                .filter(SIRET.asMatchPredicate())
                .map(siret -> Form.empty().with("payer.siret", siret))
                .orElseGet(Form::empty);
    }

    private static Form withNewKey(Form form) {
        return form.with(KEY, newKey());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
